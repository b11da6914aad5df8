import type { Span } from '../../../model/index.ts';
import { packJson, unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';

/** Sentences as they are stored: where each starts, from where the one before it ended, and its length. */
const packSpans = (spans: readonly Span[]): Uint8Array =>
  packJson(spans.flatMap(({ start, end }, at) => [start - (spans[at - 1]?.end ?? 0), end - start]));

/** The sentences that were stored. */
export function unpackSpans(packed: Uint8Array): readonly Span[] {
  const numbers = unpackJson<readonly number[]>(packed);
  const spans: Span[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const start = (spans.at(-1)?.end ?? 0) + numbers[at]!;
    spans.push({ start, end: start + numbers[at + 1]! });
  }
  return spans;
}

/** Keeps where the sentences of a document stand. */
export async function putSentences(db: Db, document: number, spans: readonly Span[]): Promise<void> {
  const spans_z = packSpans(spans);
  await db
    .insertInto('document_sentences')
    .values({ document, spans_z })
    .onConflict((conflict) => conflict.column('document').doUpdateSet({ spans_z }))
    .execute();
}
