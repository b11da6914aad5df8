import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A script of this folder that measures in a process of its own and prints what it found as JSON. */
export interface ChildRun {
  readonly script: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
}

/** What the script found, trusted to be `T`; null when it took too long. Any other failure throws. */
export function runChild<T>({ script, args, timeoutMs }: ChildRun): T | null {
  const path = join(import.meta.dirname, script);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  });
  if (signal === 'SIGKILL') return null;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}
