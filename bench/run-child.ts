import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A script of this folder that measures in a process of its own and prints what it finds, a line of JSON each. */
export interface ChildRun {
  readonly script: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
}

/** What the script found until it ended or its time was up, trusted to be `T`. Any other failure throws. */
export function runChild<T>({ script, args, timeoutMs }: ChildRun): readonly T[] {
  const path = join(import.meta.dirname, script);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(`${script} ${args.join(' ')} failed: ${stderr}`);
  return stdout
    .split('\n')
    .slice(0, -1) // a line that was cut off has no end
    .map((line) => JSON.parse(line) as T);
}
