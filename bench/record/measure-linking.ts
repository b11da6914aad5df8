/**
 * `measure-linking.ts WHERE SEED`: what linking adds to adding a document to a filled record, as JSON. Works on a copy, to
 * which as many documents are added whose reports are statements of their own as are linked, by turns.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { openRecord } from '../../src/hearsay.ts';
import { recordSize } from '../../src/record/index.ts';
import { median } from '../median.ts';
import { addInvented, countDocuments } from './adding/add-invented.ts';
import { linkSome } from './adding/link-some.ts';
import { loadTimes } from './adding/times-file.ts';

/** Milliseconds a document, COMMIT included, in groups of sixteen. */
export interface LinkingFigures {
  readonly documents: number;
  readonly statements: number;
  /** Added so, and as many linked. */
  readonly added: number;
  readonly unlinked: number;
  readonly linked: number;
}

const ROUNDS = 4;
const EACH = 160;
/** No document is of a hash that this divides. */
const NONE = 2 ** 40;

const [where, seed] = process.argv.slice(2) as [string, string];
const copy = `${where}.linking`;
const timesFile = `${copy}.times`;
const clear = () => {
  for (const end of ['', '-wal', '-shm', '.times']) rmSync(copy + end, { force: true });
};

clear();
copyFileSync(where, copy);
const record = await openRecord(copy, { isMade: false });
try {
  const { documents, statements } = await recordSize(record, { hasInternal: true });
  const plain = linkSome(record, NONE);
  const times: Record<'linked' | 'unlinked', number[]> = { linked: [], unlinked: [] };
  const fill = async (name: 'linked' | 'unlinked' | null, count: number) => {
    const from = await countDocuments(record);
    const filling = { seed: Number(seed), documents: from + count, timesFile, onProgress: () => {} };
    await addInvented(name === 'unlinked' ? plain : record, filling);
    if (name) times[name].push(...loadTimes(timesFile, from + count).milliseconds.subarray(from));
  };
  // The code of both is warm before it is timed.
  await fill(null, EACH);
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['unlinked', 'linked'] as const) await fill(name, EACH);
  const figures: LinkingFigures = {
    ...{ documents, statements, added: ROUNDS * EACH },
    unlinked: median(times.unlinked),
    linked: median(times.linked),
  };
  console.log(JSON.stringify(figures));
} finally {
  await record.close();
  clear();
}
