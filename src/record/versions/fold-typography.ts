import type { ArticleText, Passage } from '../article/list-passages.ts';

/** A heading's letters may be set in capitals by a style sheet, which is no change of the text. */
const isHeading = ({ kind }: Passage): boolean => kind === 'title' || kind === 'heading';

const foldMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/["'’‘‚‛`´“”„‟«»‹›′″]+/g, '"')
    .replace(/"(?:\s+")+/g, '"')
    .replace(/\s*[‐-―−-]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim();

/** A paragraph without what typography alone makes: kinds of quotation marks, dashes and spaces, ligatures, capitals of headings. */
export function foldTypography({ text }: ArticleText, passage: Passage): string {
  const folded = foldMarks(text.slice(passage.start, passage.end));
  return isHeading(passage) ? folded.toLowerCase() : folded;
}
