import type { Span } from '../../../src/index.ts';
import { contains, overlaps } from '../../../src/text/span.ts';

/** A text with each run of white space as one space, and the offset in the original of each unit left. */
export interface FoldedText {
  readonly folded: string;
  readonly at: readonly number[];
}

/** Words of one attribution, and of what it stands in. */
export interface WordsToPlace {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly after: string | null;
  /** Folded content of the parent; empty without one. */
  readonly inside: readonly Span[];
}

/** Spans in the folded text. */
export interface PlacedWords {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The text with its white space folded. */
export function foldSpaces(text: string): FoldedText {
  const at: number[] = [];
  let folded = '';
  for (const { index, 0: run } of text.matchAll(/\s+|\S/gu)) {
    const isSpace = run.trim() === '';
    folded += isSpace ? ' ' : run;
    for (let unit = 0; unit < (isSpace ? 1 : run.length); unit++) at.push(index + unit);
  }
  return { folded, at: [...at, text.length] };
}

/** A span of the folded text in the original. */
export const unfold = ({ at }: FoldedText, { start, end }: Span): Span => ({
  start: at[start]!,
  end: at[end - 1]! + 1,
});

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Where words stand in a folded text as whole words, in order. */
function occurrences(text: string, given: string): readonly Span[] {
  const words = tidy(given);
  const found: Span[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const isCut =
      (isWord(text[start - 1]) && isWord(words[0])) || (isWord(text[end]) && isWord(words.at(-1)));
    if (!isCut) found.push({ start, end });
  }
  return found;
}

const gap = (one: Span, other: Span): number => Math.max(0, other.start - one.end, one.start - other.end);
const nearest = (span: Span, others: readonly Span[]): number =>
  others.length === 0 ? 0 : Math.min(...others.map((other) => gap(span, other)));
const isIn = (span: Span, outer: readonly Span[]): boolean => outer.some((one) => contains(one, span));
const insideFirst = (spans: readonly Span[], outer: readonly Span[]): readonly Span[] =>
  spans.some((span) => isIn(span, outer)) ? spans.filter((span) => isIn(span, outer)) : spans;

/** Where the words of an attribution stand, by the rules of eval/relations/README.md; what does not is left out. */
export function placeWords(text: string, { source, cue, content, after, inside }: WordsToPlace): PlacedWords {
  const start = after === null ? 0 : (occurrences(text, after)[0]?.end ?? 0);
  const placed: Span[] = [];
  for (const fragment of content) {
    const from = placed.at(-1)?.end ?? start;
    const all = occurrences(text, fragment).filter((span) => span.start >= from);
    const found = insideFirst(all, inside)[0];
    if (found) placed.push(found);
  }
  const free = (words: string | null): readonly Span[] =>
    insideFirst(
      words === null
        ? []
        : occurrences(text, words).filter((span) => !placed.some((one) => overlaps(one, span))),
      inside,
    );
  const cues =
    content.length === 0
      ? free(cue)
          .filter((span) => span.start >= start)
          .slice(0, 1)
      : free(cue);
  return { content: placed, ...placeSourceAndCue(placed, free(source), cues) };
}

/** Of the places of source and cue, those for which the gaps content–cue and cue–source are smallest in sum. */
function placeSourceAndCue(
  content: readonly Span[],
  sources: readonly Span[],
  cues: readonly Span[],
): Pick<PlacedWords, 'source' | 'cue'> {
  let best: Pick<PlacedWords, 'source' | 'cue'> = { source: [], cue: [] };
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues.length > 0 ? cues : [null])
    for (const source of sources.length > 0 ? sources : [null]) {
      if (cue && source && overlaps(cue, source)) continue;
      const first = cue === null ? 0 : nearest(cue, content);
      const second = source === null ? 0 : cue === null ? nearest(source, content) : gap(source, cue);
      if (first + second >= least) continue;
      least = first + second;
      best = { source: source ? [source] : [], cue: cue ? [cue] : [] };
    }
  return best;
}
