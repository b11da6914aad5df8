/** Times reading one of the worst cases with the rules at growing sizes, a line each; stops growing where it gets slow. */
import { read } from '../src/index.ts';
import type { Timing } from './fit-exponent.ts';
import { WORST_CASES } from './worst-cases.ts';

const SIZES = [64, 128, 256, 512, 1024].map((kilo) => kilo * 1024);
const ROUNDS = 3;
/** A size is timed again unless its rounds have taken this long together; the best of one would be set against the best of three. */
const ENOUGH_SECONDS = 12;
const SLOW_SECONDS = 30;

async function secondsOf(text: string): Promise<number> {
  const started = performance.now();
  await read({ text }, { engine: 'rules' });
  return (performance.now() - started) / 1000;
}

const makeText = WORST_CASES[process.argv[2] ?? '']!;

/** The best of a few rounds. */
async function bestSeconds(text: string): Promise<number> {
  const rounds: number[] = [];
  const spent = () => rounds.reduce((sum, one) => sum + one, 0);
  while (rounds.length < ROUNDS && spent() < ENOUGH_SECONDS) rounds.push(await secondsOf(text));
  return Math.min(...rounds);
}

await bestSeconds(makeText(SIZES[0]!)); // warms up
for (const size of SIZES) {
  const timing: Timing = { size, seconds: await bestSeconds(makeText(size)) };
  console.log(JSON.stringify(timing));
  if (timing.seconds > SLOW_SECONDS) break;
}
