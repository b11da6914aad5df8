import type { Engine } from './attribute/index.ts';
import type { Document, Notice, Reading } from './model/index.ts';
import { resolveSpeakers } from './resolve/index.ts';
import { segment } from './segment/index.ts';

/** What reading adds to a document. */
export type Findings = Omit<Reading, 'document'>;

/**
 * From a document to what is found in it: segment, attribute, resolve. A language that no engine reads leaves it without
 * attributions. `notices` are those of the engine.
 */
export async function readDocument(
  document: Document,
  { engine, notices }: { readonly engine: Engine; readonly notices: readonly Notice[] },
): Promise<Findings> {
  if (document.notices.some((notice) => notice.code === 'unsupported-language'))
    return { attributions: [], people: [], notices: document.notices };
  const segmented = segment(document);
  const found = await engine.attribute(segmented);
  const { attributions, people } = resolveSpeakers(segmented, found);
  return { attributions, people, notices: [...document.notices, ...segmented.notices, ...notices] };
}
