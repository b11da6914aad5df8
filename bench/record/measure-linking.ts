/**
 * `measure-linking.ts WHERE SEED`: what linking adds to adding a document to a filled record, as JSON. Works on a copy, to
 * which as many documents are added whose reports are statements of their own as are linked, by turns.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { openRecord } from '../../src/hearsay.ts';
import type { Reading, Span } from '../../src/index.ts';
import { readReports, tellReading } from '../../src/link/index.ts';
import { recordSize } from '../../src/record/index.ts';
import { openLinkReader } from '../../src/runtime/open-link-reader.ts';
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
  /** Of any day of those of the record. */
  readonly linked: number;
  /** Published after all that the record has, one after the other, as news comes in; not measured until November 2026. */
  readonly newest?: number;
}

const ROUNDS = 4;
const EACH = 160;
/** No document is of a hash that this divides. */
const NONE = 2 ** 40;
/** The day behind the last of invented documents; each of the newest comes out so many milliseconds after the one before it. */
const TODAY = Date.UTC(2026, 0, 5);
const APART = 300_000;

type Kind = 'unlinked' | 'linked' | 'newest';

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
  const reader = await openLinkReader();
  const prepare = async (reading: Reading): Promise<readonly Span[]> => {
    const sentences = record.ports.links.sentences(reading.document);
    if (reader) reader.keep(await readReports(reader, tellReading(reading, sentences)));
    return sentences;
  };
  const times: Record<Kind, number[]> = { unlinked: [], linked: [], newest: [] };
  const fill = async (name: Kind | null, count: number) => {
    const from = await countDocuments(record);
    const publishedAt =
      name === 'newest' ? (index: number) => new Date(TODAY + index * APART).toISOString() : null;
    const filling = {
      seed: Number(seed),
      documents: from + count,
      timesFile,
      onProgress: () => {},
      prepare,
      publishedAt,
    };
    await addInvented(name === 'unlinked' ? plain : record, filling);
    if (name) times[name].push(...loadTimes(timesFile, from + count).milliseconds.subarray(from));
  };
  // The code of both is warm before it is timed.
  await fill(null, EACH);
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['unlinked', 'linked', 'newest'] as const) await fill(name, EACH);
  const figures: LinkingFigures = {
    ...{ documents, statements, added: ROUNDS * EACH },
    unlinked: median(times.unlinked),
    linked: median(times.linked),
    newest: median(times.newest),
  };
  console.log(JSON.stringify(figures));
} finally {
  await record.close();
  clear();
}
