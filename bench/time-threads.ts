/** Reads a JSONL file with the learned engine in so many threads, a number of times: seconds a round and peak memory. */
import { readAll } from '../src/index.ts';
import type { EngineTimes } from './throughput.ts';

const [path = '', threads = '1', rounds = '1'] = process.argv.slice(2);
/** Documents until the threads are warm. */
const WARM_UP = 12;
const seconds: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  // The first document is read alone, and the threads start behind it: time counts from when they are all at work.
  let started = 0;
  let read = 0;
  const options = { engine: 'model', input: 'jsonl', threads: Number(threads) } as const;
  for await (const result of readAll([path], options)) {
    if ('error' in result) throw result.error;
    if (++read === WARM_UP) started = performance.now();
  }
  seconds.push(((performance.now() - started) / 1000 / (read - WARM_UP)) * read);
}
const times: EngineTimes = { seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(times));
