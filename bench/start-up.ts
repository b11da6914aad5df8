import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { REPOSITORY } from '../eval/shared-folder.ts';
import { ENGINE_NAMES } from '../src/index.ts';
import { median } from './median.ts';

const COMMAND = join(REPOSITORY, 'src/cli/main.ts');
const ROUNDS = 7;

/** Seconds from the start of the process to the first byte that it prints, which must come. */
function secondsToFirstByte(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let seconds: number | null = null;
    child.stdout.on('data', () => {
      seconds ??= (performance.now() - started) / 1000;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && seconds !== null) resolve(seconds);
      else
        reject(
          new Error(
            `hearsay ${args.join(' ')} ended with ${code} and printed ${seconds === null ? 'nothing' : 'something'}`,
          ),
        );
    });
  });
}

async function medianSeconds(args: readonly string[]): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) seconds.push(await secondsToFirstByte(args));
  return Math.round(median(seconds) * 1000) / 1000;
}

/** Seconds from a cold start to the help text, and to the first statement of an article of each kind. */
export async function measureStartUp(): Promise<Readonly<Record<string, number>>> {
  const help = await medianSeconds(['--help']);
  const times: [string, number][] = [['--help', help]];
  for (const kind of ['txt', 'html']) {
    const [article] = globSync(join(REPOSITORY, `examples/*/*.${kind}`)).sort();
    if (article === undefined) continue;
    for (const engine of ENGINE_NAMES) {
      const seconds = await medianSeconds(['read', article, '--format', 'jsonl', '--engine', engine]);
      times.push([`first statement of ${basename(article)}, ${engine}`, seconds]);
    }
  }
  return Object.fromEntries(times);
}
