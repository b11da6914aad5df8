import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface Serving {
  readonly address: string;
  /** The most memory that it has taken so far, in MB (Linux alone tells it so). */
  readonly peakMb: () => number;
  /** Sends it a signal and waits until it has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

/** Serves a record until it is stopped. */
export function startServing(where: string, nodeArgs: readonly string[] = []): Promise<Serving> {
  const script = join(import.meta.dirname, 'serve-record.ts');
  const child = spawn(process.execPath, [...nodeArgs, script, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    ended.then(() => reject(new Error(`${where}: the server ended.`)));
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      resolve({ address: line.trim(), peakMb: () => peakOf(child.pid!), stop });
    });
  });
}
