import type { Attribution, Document, Reading, Span } from '../../../model/index.ts';
import type { RelatedDocument } from '../document-page.ts';
import type { StatementReport } from './account.ts';
import { chainOf, outletOf } from './chain-of.ts';
import { findLoaded } from './find-loaded.ts';

/** Words of spans as they stand, on one line, pieces parted by “ … ”. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');

/** What a document is known by on a page. */
const headOf = ({ id, title, publisher, publishedAt, url, file }: Document): RelatedDocument => ({
  ...{ id, title, publisher, publishedAt, url, file },
});

/** An attribution of a reading as a report of a statement. */
export function reportOf(one: Attribution, reading: Reading, statement: string | null): StatementReport {
  const { document, people } = reading;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const chain = chainOf(one, reading);
  return {
    attribution: one.id,
    statement,
    document: headOf(document),
    outlet: outletOf(document),
    speakers: [one.speaker ?? []].flat().map((id) => ({ id, name: nameOf(id) })),
    words: wordsOf(document.text, one.content),
    cue: wordsOf(document.text, one.cue),
    manner: one.manner,
    polarity: one.polarity,
    loaded: findLoaded(document.text, one),
    chain,
    degree: chain.length - 1,
  };
}
