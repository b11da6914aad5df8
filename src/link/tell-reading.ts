import type { Reading, Span, ToldDocument } from '../model/index.ts';
import { dayOf } from '../text/day-of.ts';

/** A reading as linking needs it, its people under the ids that it gives them. */
export function tellReading(
  { document, attributions, people }: Pick<Reading, 'document' | 'attributions' | 'people'>,
  sentences: readonly Span[],
): ToldDocument {
  const { id, text, title, publisher, publishedAt, language } = document;
  const day = dayOf(publishedAt);
  return { id, family: id, text, title, publisher, day, language, sentences, attributions, people };
}
