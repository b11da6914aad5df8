import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The command as it stands in the source. */
export const SOURCE = join(import.meta.dirname, '../src/cli/main.ts');

/** The command, which `set-up.ts` bundles so that it starts sooner. */
export const MAIN = process.env.HEARSAY_TEST_MAIN ?? SOURCE;

/** What a run of the command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly main?: string;
}

/** Runs `hearsay` as a process of its own; without `stdin` it has an empty one. */
export function runHearsay(
  args: readonly string[],
  { stdin = '', cwd, env = {}, main = MAIN }: RunOptions = {},
): Promise<Run> {
  const { HEARSAY_ENGINE: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...inherited, ...env } });
  const read = async (stream: AsyncIterable<Uint8Array>) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return Promise.all([ended, read(child.stdout), read(child.stderr)]).then(([code, stdout, stderr]) => ({
    code,
    stdout,
    stderr,
  }));
}
