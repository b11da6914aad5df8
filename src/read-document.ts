import type { Engine } from './attribute/index.ts';
import type { Document, Notice, Reading, Span } from './model/index.ts';
import { resolveSpeakers } from './resolve/index.ts';
import { segment } from './segment/index.ts';

/** What reading adds to a document. */
export interface Findings extends Omit<Reading, 'document'> {
  /** Where the sentences stand, in order: linking needs them, and need not segment the document again. */
  readonly sentences: readonly Span[];
}

/**
 * From a document to what is found in it: segment, attribute, resolve. A language that no engine reads leaves it without
 * attributions. `notices` are those of the engine.
 */
export async function readDocument(
  document: Document,
  { engine, notices }: { readonly engine: Engine; readonly notices: readonly Notice[] },
): Promise<Findings> {
  if (document.notices.some((notice) => notice.code === 'unsupported-language'))
    return { attributions: [], people: [], notices: document.notices, sentences: [] };
  const segmented = segment(document);
  const found = await engine.attribute(segmented);
  const { attributions, people } = resolveSpeakers(segmented, found);
  return {
    attributions,
    people,
    notices: [...document.notices, ...segmented.notices, ...notices],
    sentences: segmented.sentences.map(({ start, end }) => ({ start, end })),
  };
}

/** The reading of a document, as those outside are given it. */
export function readingOf(document: Document, { attributions, people, notices }: Findings): Reading {
  return { document, attributions, people, notices };
}
