import { HearsayError } from '../../errors.ts';
import type { Span } from '../../model/index.ts';

const OFFSETS = /^\d+-\d+(?:,\d+-\d+)*$/;
const LONGEST = 60;

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Words as they may stand over several lines of the text. */
const pattern = (words: string): RegExp =>
  new RegExp(words.trim().split(/\s+/).map(escaped).join('\\s+'), 'gu');

/** The occurrence of words that is nearest to an offset, at or after `from`. */
function nearest(
  text: string,
  words: string,
  { near, from }: { readonly near: number; readonly from: number },
): Span {
  const found = [...text.matchAll(pattern(words))]
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .filter(({ start }) => start >= from)
    .sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  if (found[0]) return found[0];
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  throw new HearsayError(
    'not-in-source',
    `“${shown}” does not stand in the text in these words; words of the text, or offsets such as 120-180, are accepted.`,
  );
}

/**
 * Where words stand in a text: offsets such as `120-180,200-210` (UTF-16 units), or the words themselves, pieces apart by
 * “…”, each the nearest to `near` and behind the one before. Throws `not-in-source`.
 */
export function findWords(text: string, given: string, near: number): readonly Span[] {
  if (given.trim() === '') return [];
  if (OFFSETS.test(given))
    return given.split(',').map((pair) => {
      const [start = 0, end = 0] = pair.split('-').map(Number);
      return { start, end };
    });
  const spans: Span[] = [];
  for (const piece of given.split(/\s*(?:…|\.\.\.)\s*/).filter((one) => one.trim() !== '')) {
    const from = spans.at(-1)?.end ?? 0;
    spans.push(nearest(text, piece, { near: Math.max(near, from), from }));
  }
  return spans;
}
