import type { Engine } from './attribute/index.ts';
import { type LinkReader, type ReportRead, readReports, tellReading } from './link/index.ts';
import type { Document, Notice, Reading, Span } from './model/index.ts';
import { resolveSpeakers } from './resolve/index.ts';
import { segment } from './segment/index.ts';

/** What reading adds to a document. */
export interface Findings extends Omit<Reading, 'document'> {
  /** Where the sentences stand, in order: linking needs them, and need not segment the document again. */
  readonly sentences: readonly Span[];
  /** What its reports do to some statement, as far as it was asked for: so linking need not wait for a network. */
  readonly deeds: readonly ReportRead[];
}

/** What reading a document takes. */
export interface ReadingTools {
  readonly engine: Engine;
  readonly notices: readonly Notice[];
  /** Null where the document is not going to be linked, or by phrases alone. */
  readonly linkReader: LinkReader | null;
}

/**
 * From a document to what is found in it: segment, attribute, resolve; and what its reports do, for linking. A language that no engine reads leaves it without
 * attributions. `notices` are those of the engine.
 */
export async function readDocument(
  document: Document,
  { engine, notices, linkReader }: ReadingTools,
): Promise<Findings> {
  if (document.notices.some((notice) => notice.code === 'unsupported-language'))
    return { attributions: [], people: [], notices: document.notices, sentences: [], deeds: [] };
  const segmented = segment(document);
  const found = await engine.attribute(segmented);
  const { attributions, people } = resolveSpeakers(segmented, found);
  const sentences = segmented.sentences.map(({ start, end }) => ({ start, end }));
  const told = tellReading({ document, attributions, people }, sentences);
  return {
    attributions,
    people,
    notices: [...document.notices, ...segmented.notices, ...notices],
    sentences,
    deeds: linkReader ? await readReports(linkReader, told) : [],
  };
}

/** The reading of a document, as those outside are given it. */
export function readingOf(document: Document, { attributions, people, notices }: Findings): Reading {
  return { document, attributions, people, notices };
}
