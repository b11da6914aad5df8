import type { Prediction } from './predictions.ts';
import type { Offsets, RoleOffsets, Scorers } from './scorers.ts';

/**
 * missed: gold that no prediction touches. misplaced: gold that predictions touch, none with half of its content
 * and some of its source. spurious: a prediction that is nobody's, where no misplaced gold is either. spans: found, though not with the same words in
 * all three roles. polarity, parent: found, but said to be of another polarity or to stand inside another.
 */
export const ERROR_KINDS = ['missed', 'misplaced', 'spurious', 'spans', 'polarity', 'parent'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A gold attribution with what stories, but not PolNeAR, say of it; null is unknown. */
export interface GoldAttribution extends RoleOffsets {
  readonly id: string;
  readonly polarity: string | null;
  readonly parent: string | null;
}

/** A text with what is in it and what was found in it. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
  /** Whether gold has nested attributions, so that nested predictions count. */
  readonly hasNesting: boolean;
  readonly discard: readonly Offsets[];
  readonly gold: readonly GoldAttribution[];
  readonly predictions: readonly Prediction[];
}

/** One error: gold, or null for a spurious prediction, and the predictions that touch it (or that one). */
export interface FoundError {
  readonly kind: ErrorKind;
  readonly id: string;
  readonly text: string;
  readonly manner: string;
  readonly gold: GoldAttribution | null;
  readonly predictions: readonly Prediction[];
}

const overlap = (a: readonly Offsets[], b: readonly Offsets[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

const touches = (a: RoleOffsets, b: RoleOffsets): boolean =>
  overlap(a.content, b.content) || overlap(a.cue, b.cue);

/** Whether the two match by a metric of score.mjs when they stand alone. */
function matches(
  metric: 'relaxed' | 'strict',
  gold: RoleOffsets,
  found: RoleOffsets,
  text: string,
  scorers: Scorers,
) {
  const { source, cue, content } = found;
  const line = { id: '', publisher: '', text, discard: [], attributions: [withoutParent(gold)] };
  const alone = [{ id: '', attributions: [{ source, cue, content }] }];
  return scorers.scoreCorpus([line], alone, { samples: 0, seed: 1 }).metrics[metric]!.recallHits > 0;
}

const withoutParent = ({ source, cue, content }: RoleOffsets): RoleOffsets => ({ source, cue, content });

function isInScope(one: Prediction, { hasNesting, discard }: ComparedText): boolean {
  const first = one.content[0]?.[0] ?? -1;
  return (
    (hasNesting || one.parent === null) && !discard.some(([start, end]) => start <= first && first < end)
  );
}

/** What is wrong with how a gold attribution was found; null when nothing is. */
function judge(
  gold: GoldAttribution,
  near: readonly Prediction[],
  { text, goldOf }: { readonly text: string; readonly goldOf: ReadonlyMap<string, string> },
  scorers: Scorers,
): ErrorKind | null {
  if (near.length === 0) return 'missed';
  const found = near.filter((one) => matches('relaxed', gold, one, text, scorers));
  if (found.length === 0) return 'misplaced';
  if (gold.polarity !== null && !found.some(({ polarity }) => polarity === gold.polarity)) return 'polarity';
  if (
    gold.parent !== null &&
    !found.some(({ parent }) => parent !== null && goldOf.get(parent) === gold.parent)
  )
    return 'parent';
  return found.some((one) => matches('strict', gold, one, text, scorers)) ? null : 'spans';
}

/** All errors in one text, in its order. */
export function findErrors(compared: ComparedText, scorers: Scorers): readonly FoundError[] {
  const { id, text, gold } = compared;
  const predictions = compared.predictions.filter((one) => isInScope(one, compared));
  const tokens = scorers.tokenize(text);
  const quoted = new Set(scorers.tokensIn(scorers.quotedRanges(text), tokens));
  const manner = (one: RoleOffsets) => scorers.contentType(one.content, tokens, quoted);
  const goldOf = new Map(
    predictions.flatMap((one) => {
      const match = gold.find(
        (other) => touches(one, other) && matches('relaxed', other, one, text, scorers),
      );
      return match ? [[one.id, match.id] as const] : [];
    }),
  );
  const wrong = gold.flatMap((one): FoundError[] => {
    const near = predictions.filter((other) => touches(one, other));
    const kind = judge(one, near, { text, goldOf }, scorers);
    return kind ? [{ kind, id, text, manner: manner(one), gold: one, predictions: near }] : [];
  });
  const isExplained = (one: Prediction) =>
    goldOf.has(one.id) ||
    wrong.some(({ kind, gold: other }) => kind === 'misplaced' && other && touches(one, other));
  const spurious = predictions
    .filter((one) => !isExplained(one))
    .map(
      (one): FoundError => ({
        kind: 'spurious',
        id,
        text,
        manner: manner(one),
        gold: null,
        predictions: [one],
      }),
    );
  return [...wrong, ...spurious];
}

/** A stride through a seeded start: `count` of the items, spread over them all, the same every time. */
export function sample<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const size = Math.min(count, items.length);
  const from = items.length === 0 ? 0 : (seed * 7919) % items.length;
  return Array.from(
    { length: size },
    (_, at) => items[(from + Math.floor((at * items.length) / size)) % items.length]!,
  );
}
