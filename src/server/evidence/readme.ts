import type { Evidence } from './evidence.ts';

const WORDS = `EVIDENCE OF A STATEMENT
Packed by Hearsay, which keeps the record of who said what, according to whom, and whether they stood by it. It never says
what is true.

What is exact: the words of each span stand verbatim in a source that was read. That does not say that they were spoken.
The words around a quotation, such as “admitted”, are the outlet's.

The files
  statement.json      the whole account: reports, variants with their differences, chains, links with their evidence,
                      standing, judgements, documents and spans
  spans.csv           every span of it: in which text, from where to where, and the words
  timeline.html, .md  the same in order of time, for reading and printing
  CITATION.txt        how to cite each report
  snapshot/*.txt      the text of each document as it was read and frozen, in UTF-8
  snapshot/*.original the bytes that it was read from, as they were kept. A page may hold scripts of its own: rename
                      and open it only where nothing can come of that
  SHA256SUMS          SHA-256 of every other file

How to verify
  1. sha256sum -c SHA256SUMS
  2. The sum of a text is the contentHash of its document in statement.json; that of an original is its sha256.
  3. start and end of a span count UTF-16 units from 0, the end excluded. In JavaScript, with a text read as UTF-8:
     text.slice(start, end) gives the words. In Python:
     text.encode('utf-16-le')[2 * start:2 * end].decode('utf-16-le')
     In spans.csv, words that a spreadsheet would take for a formula have an apostrophe before them.
`;

/** What a pack says of itself. */
export function readme({ leftOut }: Evidence): string {
  if (leftOut.length === 0) return WORDS;
  const lines = leftOut.map(({ document, why }) => `  ${document}: ${why}`);
  return `${WORDS}\nLeft out\n${lines.join('\n')}\n`;
}
