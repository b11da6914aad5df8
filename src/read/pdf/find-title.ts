import { firstLine, type Passage } from './flow/passage.ts';

const MASTHEAD_WORDS = 6;
const DATE =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}|\p{L}{3,9}\s+\d{1,2}(?:st|nd|rd|th)?),?\s+(?:19|20)\d\d\b/u;

/** The heading that the first page prints largest, without a newspaper's name over its date; null where it has none. */
export function findTitle(passages: readonly Passage[]): Passage | null {
  const page = passages[0]?.page;
  const headings = passages.filter((one) => one.page === page && one.kind === 'heading' && one.scale > 1.05);
  const largest = [...headings].sort((one, other) => other.size - one.size);
  return largest.find((one, i) => i === largest.length - 1 || !isMasthead(one, passages)) ?? null;
}

/** The name of a paper stands at the top with the date right under or beside it. */
function isMasthead(heading: Passage, passages: readonly Passage[]): boolean {
  if (heading.text.split(' ').length > MASTHEAD_WORDS) return false;
  const { top, bottom } = firstLine(heading);
  return passages.some((one) => {
    const line = firstLine(one);
    return (
      one !== heading &&
      one.page === heading.page &&
      DATE.test(one.text) &&
      one.text.split(' ').length < 20 &&
      line.top > top - 30 &&
      line.top < bottom + 30 &&
      passages.indexOf(heading) < 3
    );
  });
}
