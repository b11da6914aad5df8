import { spawn } from 'node:child_process';
import { MAIN } from './run-hearsay.ts';

/** `hearsay serve` or the like as a process of its own. */
export interface StartedHearsay {
  /** Where it listens. */
  readonly address: string;
  readonly pid: number;
  /** Sends it a signal, and waits until it has ended; its exit code, or null where the signal ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** What it has written on standard error so far. */
  readonly told: () => string;
}

/** Starts a command that serves, and waits until it says where. Fails with what it says where it ends before. */
export function startHearsay(args: readonly string[]): Promise<StartedHearsay> {
  const { HEARSAY_ENGINE: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, told] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    ended.then((code) => reject(new Error(`ended with ${code} before it listened: ${told}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [, address] = /^Hearsay listens at (\S+)\n/m.exec(out) ?? [];
      if (address !== undefined) resolve({ address, pid: child.pid!, stop, told: () => told });
    });
  });
}
