import { HearsayError } from '../../errors.ts';
import { contentWords } from '../add/write-attributions.ts';
import { loadDecisions } from '../load/judgements.ts';
import { loadDocuments } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import type { SentenceEncoder } from '../ports.ts';
import type { Db } from '../store/store.ts';
import { countVectors } from './count-vectors.ts';
import { type Cells, createCells } from './create-cells.ts';
import { encoderVersion, settleVersion } from './encoder-version.ts';
import { codeVectors, putVectors } from './put-vectors.ts';

/** How far making vectors has come, in attributions. */
export interface VectorProgress {
  readonly done: number;
  readonly total: number;
}

/** How vectors are made. */
export interface VectorOptions {
  /** Told after each batch, when it is on the disk. */
  readonly onProgress?: (progress: VectorProgress) => void;
}

/** An attribution without a vector. */
interface Unencoded {
  readonly n: number;
  readonly id: string;
  readonly document: number;
}

/** Attributions a transaction: about a second of encoding, some milliseconds of writing. */
const BATCH = 400;

/**
 * Makes the vectors of all attributions that have none, the newest first, and returns how many were made; null where the
 * encoder cannot be had. Each batch is kept when it is told of, so that one that was cut off goes on where it was.
 * Vectors of another version of the encoder are made anew. Throws `encoder-changed`.
 */
export async function writeVectors(record: OpenRecord, options: VectorOptions = {}): Promise<number | null> {
  const encoder = await record.ports.openEncoder();
  if (encoder === null) return null;
  await settleVersion(record.store, encoder.version);
  const { attributions, vectors } = await countVectors(record.store.db);
  const cells = createCells(encoder.cells, encoder.width);
  let [made, total] = [0, attributions - vectors];
  for (let below = Number.MAX_SAFE_INTEGER; made < total; ) {
    const batch = await listUnencoded(record, below);
    if (batch.length === 0) break;
    made += await encodeBatch(record, batch, { encoder, cells });
    below = batch.at(-1)!.n;
    total = Math.max(total, made);
    options.onProgress?.({ done: made, total });
  }
  return made;
}

/** The next of those that have no vector, from the highest number down: those added last come first. */
const listUnencoded = ({ store }: OpenRecord, below: number): Promise<readonly Unencoded[]> =>
  store.db
    .selectFrom('attribution')
    .select(['n', 'id', 'document'])
    .where('n', '<', below)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meaning').select('meaning.cell').whereRef('meaning.attribution', '=', 'attribution.n'),
        ),
      ),
    )
    .orderBy('n', 'desc')
    .limit(BATCH)
    .execute();

interface Encoding {
  readonly encoder: SentenceEncoder;
  readonly cells: Cells;
}

/** Encodes a batch outside of any transaction, then keeps the vectors of those that are still there; how many they are. */
async function encodeBatch(
  record: OpenRecord,
  batch: readonly Unencoded[],
  { encoder, cells }: Encoding,
): Promise<number> {
  const words = await wordsOf(record, batch);
  const encoded = batch.filter(({ id }) => words.has(id));
  const vectors = await encoder.encode(encoded.map(({ id }) => words.get(id)!));
  const coded = codeVectors(
    cells,
    encoded.map(({ n }, at) => ({ attribution: n, vector: vectors[at]! })),
  );
  return record.store.write(async (db) => {
    await checkVersion(db, record.store.name, encoder.version);
    const there = await stillThere(db, encoded);
    const rows = coded.filter(({ attribution }, at) => there.get(attribution) === encoded[at]!.id);
    await putVectors(db, rows);
    return rows.length;
  });
}

/** What attributions say, by their ids. */
async function wordsOf(
  { store, key }: OpenRecord,
  batch: readonly Unencoded[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(batch.map(({ document }) => document))];
  const decisions = await loadDecisions(store.db, key);
  const documents = await loadDocuments(store.db, numbers, decisions);
  return new Map(
    documents.flatMap(({ document, attributions }) =>
      attributions.map(({ attribution }) => [
        attribution.id,
        contentWords(document.text, attribution.content),
      ]),
    ),
  );
}

async function checkVersion(db: Db, name: string, version: string): Promise<void> {
  if ((await encoderVersion(db)) === version) return;
  throw new HearsayError(
    'encoder-changed',
    `Another release of Hearsay is making vectors of its own in ${name}; use one release for one record.`,
  );
}

/** Ids by numbers: a number may have gone to another attribution since. */
async function stillThere(db: Db, batch: readonly Unencoded[]): Promise<ReadonlyMap<number, string>> {
  const numbers = batch.map(({ n }) => n);
  const rows = await db.selectFrom('attribution').select(['n', 'id']).where('n', 'in', numbers).execute();
  return new Map(rows.map(({ n, id }) => [n, id]));
}
