import type { Span } from '../../../src/index.ts';

/** What matching goes by. */
export interface Placed {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Where the words of spans start. */
const wordsOf = (text: string, spans: readonly Span[]): ReadonlySet<number> =>
  new Set(
    spans.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(WORD)].map(({ index }) => start + index),
    ),
  );

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((word) => other.has(word)).length;

/**
 * Pairs of what was found and gold, one to one, as score-story.mjs pairs them: most words of content in common first, at
 * least half of all that either has, and a word of the source where both have one. Without content on one side, the words
 * of the cue stand for it.
 */
export function matchReports<F extends Placed, G extends Placed>(
  found: readonly F[],
  gold: readonly G[],
  text: string,
): readonly (readonly [F, G])[] {
  const words = ({ source, cue, content }: Placed) => ({
    source: wordsOf(text, source),
    content: wordsOf(text, content.length > 0 ? content : cue),
  });
  const goldWords = gold.map((one) => ({ one, ...words(one) }));
  const candidates = found.flatMap((one) => {
    const own = words(one);
    return goldWords.flatMap((other) => {
      const common = shared(own.content, other.content);
      const all = own.content.size + other.content.size - common;
      const isSource =
        own.source.size === 0 || other.source.size === 0 || shared(own.source, other.source) > 0;
      return common > 0 && common / all >= 0.5 && isSource ? [{ one, other: other.one, common, all }] : [];
    });
  });
  candidates.sort((a, b) => b.common - a.common || a.all - b.all);
  const used = new Set<unknown>();
  return candidates.flatMap(({ one, other }) => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other] as const];
  });
}
