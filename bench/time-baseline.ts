/**
 * Runs a baseline over every article of a JSONL file a number of times in this one thread: seconds a round and peak
 * memory. One that gives its `extract` is timed here; the other runs when it is imported and tells its time on standard
 * error, so each round imports it anew and listens.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJsonl } from '../eval/read-jsonl.ts';
import { REPOSITORY, SHARED } from '../eval/shared-folder.ts';
import type { EngineTimes } from './throughput.ts';

interface Baseline {
  readonly extract?: (text: string) => unknown;
}

const [name = '', path = '', rounds = '1'] = process.argv.slice(2);
const script = join(SHARED, 'eval', `baseline-${name}.mjs`);
const seconds: number[] = [];

async function importAnew(round: number): Promise<Baseline> {
  const address = pathToFileURL(script);
  address.search = `?round=${round}`;
  return (await import(address.href)) as Baseline;
}

function timeHere(extract: (text: string) => unknown): number {
  const articles = readJsonl<{ readonly text: string }>(path);
  const started = performance.now();
  for (const { text } of articles) extract(text);
  return (performance.now() - started) / 1000;
}

const write = process.stdout.write.bind(process.stdout);
process.env.COMPROMISE_FROM = REPOSITORY;
process.argv = [process.execPath, script, path];
process.stdout.write = () => true;
console.error = (line: string) => {
  const [, told = 'NaN'] = / in ([\d.]+) s/.exec(line) ?? [];
  seconds.push(Number(told));
};
for (let round = 0; round < Number(rounds); round++) {
  const { extract } = await importAnew(round);
  if (extract) seconds.push(timeHere(extract));
}
const times: EngineTimes = { seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
write(`${JSON.stringify(times)}\n`);
