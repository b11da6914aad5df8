import { loadedCues } from '../../../generated/lexicon.ts';
import type { Attribution, Span } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';

/** Words by which an outlet takes sides when it says that somebody said something. */
export interface LoadedWords {
  /** As they stand in its text. */
  readonly words: string;
  /** What they do: `as-true` (“admitted”), `as-doubtful` (“claimed”), `as-false` (“falsely”), `manner` (“ranted”). */
  readonly loads: string;
}

const PHRASES = loadedCues.map(({ words, loads }) => ({
  stems: indexTokens(words).map(({ stem }) => stem),
  loads,
}));
const BY_FIRST = Map.groupBy(PHRASES, ({ stems }) => stems[0]!);

/** Units beside a cue that may still be about the saying: “claimed, without evidence”. */
const BESIDE = 40;

const startOf = (spans: readonly Span[]): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;

/** The stretch in which the outlet's own words on the saying stand. */
function stretchOf(text: string, { source, cue }: Attribution): Span {
  const [start, end] = [cue[0]!.start, cue.at(-1)!.end];
  const from = start - startOf(source) < 3 * BESIDE ? Math.min(start, startOf(source)) : start;
  const after = /^[^.!?\n]*/.exec(text.slice(end, end + BESIDE))![0].length;
  const before = /[^.!?\n]*$/.exec(text.slice(Math.max(0, from - BESIDE), from))![0].length;
  return { start: from - before, end: end + after };
}

const isIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => start < span.end && end > span.start);

/** The loaded words with which a text says that something was said, in order; what was said is none of them. */
export function findLoaded(text: string, one: Attribution): readonly LoadedWords[] {
  if (one.cue.length === 0) return [];
  const { start, end } = stretchOf(text, one);
  const tokens = indexTokens(text.slice(start, end))
    .map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
    .filter((token) => !isIn(token, [...one.content, ...one.source]));
  return tokens.flatMap(({ stem }, at) => {
    const found = BY_FIRST.get(stem)?.find(({ stems }) =>
      stems.every((each, i) => tokens[at + i]?.stem === each),
    );
    if (!found) return [];
    const last = tokens[at + found.stems.length - 1]!;
    return [{ words: text.slice(tokens[at]!.start, last.end), loads: found.loads }];
  });
}
