/** Times reading one of the worst cases at growing sizes; stops growing where it gets slow. */
import { read } from '../src/index.ts';
import type { Timing } from './fit-exponent.ts';
import { WORST_CASES } from './worst-cases.ts';

const SIZES = [64, 128, 256, 512, 1024].map((kilo) => kilo * 1024);
const ROUNDS = 3;
const SLOW_SECONDS = 20;

async function secondsOf(text: string): Promise<number> {
  const started = performance.now();
  await read({ text });
  return (performance.now() - started) / 1000;
}

const text = WORST_CASES[process.argv[2] ?? '']!;
for (let warming = 0; warming < 3; warming++) await secondsOf(text(SIZES[0]!));
const timings: Timing[] = [];
for (const size of SIZES) {
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && (round === 0 || seconds < SLOW_SECONDS / 4); round++) {
    seconds = Math.min(seconds, await secondsOf(text(size)));
  }
  timings.push({ size, seconds });
  if (seconds > SLOW_SECONDS) break;
}
console.log(JSON.stringify(timings));
