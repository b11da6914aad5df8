import type { OpenRecord, SentenceEncoder } from '../../../src/record/index.ts';
import { receiveReadings } from '../adding/receive-readings.ts';
import { contentOf } from '../query/query-pool.ts';

/** A content's vector by the number of its attribution. */
export type Vectors = ReadonlyMap<number, Int8Array>;

async function numbersOf({ store }: OpenRecord, ids: readonly string[]): Promise<readonly number[]> {
  const rows = await store.db.selectFrom('attribution').select(['n', 'id']).where('id', 'in', ids).execute();
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  return ids.map((id) => numbers.get(id)!);
}

/** Encodes what is said in the first documents, `most` contents at most. */
export async function realVectors(
  record: OpenRecord,
  encoder: SentenceEncoder,
  { seed, documents, most }: { readonly seed: number; readonly documents: number; readonly most: number },
): Promise<Vectors> {
  const vectors = new Map<number, Int8Array>();
  for await (const reading of receiveReadings({ seed, from: 0, to: documents })) {
    const { attributions } = reading;
    const encoded = await encoder.encode(
      attributions.map((attribution) => contentOf({ reading, attribution })),
    );
    const numbers = await numbersOf(
      record,
      attributions.map(({ id }) => id),
    );
    for (const [at, n] of numbers.entries()) vectors.set(n, encoded[at]!);
    if (vectors.size >= most) break;
  }
  return vectors;
}
