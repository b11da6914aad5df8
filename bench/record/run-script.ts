import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs a script of this folder in a process of its own; its lines of JSON, trusted to be `T`. What it says is passed on. */
export async function runScript<T>(
  script: string,
  args: readonly (string | number)[],
): Promise<readonly T[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed with ${status}.`);
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
