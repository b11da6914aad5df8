import type { Db } from '../store/store.ts';
import type { Cells } from './create-cells.ts';
import { makeEntry } from './entry.ts';
import { signCode } from './sign-code.ts';

/** The number of an attribution, and the vector of its content. */
export interface SentenceVector {
  readonly attribution: number;
  readonly vector: Int8Array;
}

/** Rows a statement, within what both dialects allow of parameters. */
const ROWS = 500;

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A vector as it is kept: with its cell, and the entry that a search reads first. */
export interface CodedVector extends SentenceVector {
  readonly cell: number;
  readonly entry: Uint8Array;
}

/** Finds the cells of vectors and makes their entries; a millisecond each. Throws `bad-vector`. */
export const codeVectors = (cells: Cells, vectors: readonly SentenceVector[]): readonly CodedVector[] =>
  vectors.map(({ attribution, vector }) => {
    const cell = cells.cellOf(vector);
    return { attribution, vector, cell, entry: makeEntry(attribution, cell, signCode(vector, cell, cells)) };
  });

/** Keeps vectors in the transaction of `db`; one that is there already is replaced. */
export async function putVectors(db: Db, vectors: readonly CodedVector[]): Promise<void> {
  for (let at = 0; at < vectors.length; at += ROWS) await putRows(db, vectors.slice(at, at + ROWS));
}

async function putRows(db: Db, vectors: readonly CodedVector[]): Promise<void> {
  const entries = vectors.map(({ attribution, cell, entry }) => ({
    attribution,
    cell,
    entry: bytesOf(entry),
  }));
  await db
    .insertInto('meaning')
    .values(entries)
    .onConflict((conflict) =>
      conflict
        .column('attribution')
        .doUpdateSet(({ ref }) => ({ cell: ref('excluded.cell'), entry: ref('excluded.entry') })),
    )
    .execute();
  await db
    .insertInto('meaning_vector')
    .values(vectors.map(({ attribution, vector }) => ({ attribution, vector: bytesOf(vector) })))
    .onConflict((conflict) =>
      conflict.column('attribution').doUpdateSet(({ ref }) => ({ vector: ref('excluded.vector') })),
    )
    .execute();
}
