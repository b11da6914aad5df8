import type { Span } from '../../../model/index.ts';
import { foldText } from '../../../text/tokens/fold-text.ts';

/**
 * Every place where the characters stand in a text, both folded (`foldText`: case, accents, typography and runs
 * of white space make no difference, all else does), as spans of the original; overlapping ones are all given.
 * A letter of which only part is found (ﬁ by i) is given whole. Nothing is found of no characters.
 */
export function findSubstring(text: string, characters: string): readonly Span[] {
  const wanted = foldText(characters).text;
  if (wanted === '') return [];
  const { text: folded, starts, ends } = foldText(text);
  const spans: Span[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    spans.push({ start: starts?.[at] ?? at, end: ends?.[last] ?? last + 1 });
  }
  return spans;
}
