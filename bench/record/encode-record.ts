/**
 * `encode-record.ts WHERE SEED`: gives every attribution of a filled record a vector and prints what that took, as JSON.
 * Encoding a million sentences would take most of an hour: 20 000 are encoded, and the others get one of those vectors with
 * noise added.
 */
import { openRecord } from '../../src/hearsay.ts';
import type { OpenRecord } from '../../src/record/index.ts';
import { createCells } from '../../src/record/meaning/create-cells.ts';
import { settleVersion } from '../../src/record/meaning/encoder-version.ts';
import { countVectors } from '../../src/record/meaning/index.ts';
import { codeVectors, putVectors } from '../../src/record/meaning/put-vectors.ts';
import { countDocuments } from './adding/add-invented.ts';
import { isOfVectors, type TableSize, tableSizes } from './adding/table-sizes.ts';
import { disturbVector } from './encoding/disturb-vector.ts';
import { realVectors } from './encoding/real-vectors.ts';
import { createDraw } from './invent/seeded-draw.ts';

/** The vectors of a record. */
export interface VectorFigures {
  readonly vectors: number;
  /** How many are of an encoder; the others have noise added. */
  readonly real: number;
  /** Milliseconds of encoding a sentence, and of keeping a vector. Null where they were there before. */
  readonly encodingMs: number | null;
  readonly keepingMs: number | null;
  readonly bytes: number;
}

const REAL = 20_000;
const BATCH = 2000;
const NOISE = 31;

const sumOf = (tables: readonly TableSize[]): number => tables.reduce((sum, { bytes }) => sum + bytes, 0);

const numbersFrom = (record: OpenRecord, after: number): Promise<readonly { readonly n: number }[]> =>
  record.store.db
    .selectFrom('attribution')
    .select('n')
    .where('n', '>', after)
    .orderBy('n')
    .limit(BATCH)
    .execute();

/** The last that has a vector: they are kept in order, so that a run that was cut off goes on there. */
async function lastKept({ store }: OpenRecord): Promise<number> {
  const { last } = await store.db
    .selectFrom('meaning')
    .select(({ fn }) => fn.max('attribution').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

interface Made {
  readonly real: number;
  readonly encodingMs: number;
  readonly keepingMs: number;
}

async function makeVectors(record: OpenRecord, seed: number): Promise<Made | null> {
  const encoder = await record.ports.openEncoder();
  if (encoder === null) return null;
  await settleVersion(record.store, encoder.version);
  const cells = createCells(encoder.cells, encoder.width);
  const began = performance.now();
  const real = await realVectors(record, encoder, {
    seed,
    documents: await countDocuments(record),
    most: REAL,
  });
  const encodingMs = (performance.now() - began) / real.size;
  const bases = [...real.values()];
  const draw = createDraw(seed, NOISE);
  let [keeping, kept] = [0, 0];
  for (let rows = await numbersFrom(record, await lastKept(record)); rows.length > 0; ) {
    const vectors = rows.map(({ n }) => ({
      attribution: n,
      vector: real.get(n) ?? disturbVector(draw.pick(bases), draw),
    }));
    const start = performance.now();
    await record.store.write((db) => putVectors(db, codeVectors(cells, vectors)));
    keeping += performance.now() - start;
    kept += rows.length;
    if (kept % (50 * BATCH) === 0) console.error(`${kept} vectors`);
    rows = await numbersFrom(record, rows.at(-1)!.n);
  }
  return { real: real.size, encodingMs, keepingMs: keeping / kept };
}

const [where, seed] = process.argv.slice(2) as [string, string];
const record = await openRecord(where, { isMade: false });
const { attributions, vectors } = await countVectors(record.store.db);
const made = vectors < attributions ? await makeVectors(record, Number(seed)) : null;
if (record.store.dialect === 'postgres') await record.store.runScript('VACUUM (ANALYZE)');
const figures: VectorFigures = {
  vectors: (await countVectors(record.store.db)).vectors,
  real: Math.min(attributions, made?.real ?? REAL),
  encodingMs: made?.encodingMs ?? null,
  keepingMs: made?.keepingMs ?? null,
  bytes: sumOf((await tableSizes(record)).filter(isOfVectors)),
};
console.log(JSON.stringify(figures));
await record.close();
