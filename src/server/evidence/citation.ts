import type { Document, Span } from '../../model/index.ts';
import { neutraliseLine } from '../../show/neutralise.ts';
import { sourceUrl } from '../../show/source-url.ts';
import type { Evidence } from './evidence.ts';
import { dayOf } from './link-words.ts';
import { reportsOf } from './spans-csv.ts';

const offsets = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `${start}–${end}`).join(', ');

/** Names that a document may lack are left out. */
function citation(document: Document, attribution: string, content: readonly Span[], outlet: string): string {
  const { title, byline, publishedAt, url, id, contentHash, readAt } = document;
  const link = sourceUrl(document, content);
  return [
    [byline, outlet, title === null ? null : `“${title}”`, dayOf(publishedAt)]
      .filter((part) => part !== null)
      .join('. ')
      .concat('.'),
    ...(url === null ? [] : [`  ${url} (read ${dayOf(readAt)})`]),
    ...(link === null || link === url ? [] : [`  the words on the page: ${link}`]),
    `  document ${id}, SHA-256 of its text ${contentHash}`,
    `  statement ${attribution}, UTF-16 units ${offsets(content)} of that text`,
  ]
    .map((one) => (one.startsWith('  ') ? `  ${neutraliseLine(one)}` : neutraliseLine(one)))
    .join('\n');
}

/** How each report of a statement, and of what it is linked with, is cited: plain text. */
export function citations(evidence: Evidence): string {
  const readings = new Map(evidence.documents.map(({ page: { reading } }) => [reading.document.id, reading]));
  const all = reportsOf(evidence).flatMap(({ attribution, document, outlet }) => {
    const reading = readings.get(document.id);
    const one = reading?.attributions.find(({ id }) => id === attribution);
    return reading && one ? [citation(reading.document, attribution, one.content, outlet)] : [];
  });
  return `${all.join('\n\n')}\n`;
}
