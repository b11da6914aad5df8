/** Reads every article of a JSONL file a number of times with one of our engines in this one thread: seconds a round and peak memory. */
import { readFileSync } from 'node:fs';
import { type EngineName, read } from '../src/index.ts';
import type { EngineTimes } from './throughput.ts';

const [engine = 'model', path = '', rounds = '1'] = process.argv.slice(2);
const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const seconds: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const started = performance.now();
  for (const line of lines)
    await read({ text: (JSON.parse(line) as { text: string }).text }, { engine: engine as EngineName });
  seconds.push((performance.now() - started) / 1000);
}
const times: EngineTimes = { seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(times));
