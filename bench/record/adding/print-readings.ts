/**
 * Prints invented readings, a line of JSON each: `print-readings.ts SEED FROM TO`. A process of its own, so that the
 * memory of the one that adds them is that of the record alone.
 */
import { once } from 'node:events';
import { SHARED } from '../../../eval/shared-folder.ts';
import { createReadingMaker } from '../generate-readings.ts';
import { loadCorpora } from '../stock/load-corpora.ts';

const [seed, from, to] = process.argv.slice(2).map(Number) as [number, number, number];
// Who adds them may have had enough.
process.stdout.on('error', () => process.exit());
const maker = createReadingMaker(seed, loadCorpora(SHARED));
for (let index = from; index < to; index++) {
  const isTaken = process.stdout.write(`${JSON.stringify(maker.readingAt(index))}\n`);
  if (!isTaken) await once(process.stdout, 'drain');
}
