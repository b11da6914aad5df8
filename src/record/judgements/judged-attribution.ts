import type { Attribution, AttributionPlace, Span } from '../../model/index.ts';
import { findPlace } from '../../text/find-place.ts';

/** An attribution of a document after judgements. */
export interface JudgedAttribution extends Attribution {
  /** Where an engine or a reviewer first found it: what judgements made before it was changed still point at. */
  readonly first: AttributionPlace;
  readonly isReviewed: boolean;
}

/** The attribution that a place stands for, as it is now or as it was found; null where there is none, or two. */
export function findJudged(
  place: AttributionPlace,
  attributions: readonly JudgedAttribution[],
): JudgedAttribution | null {
  const now = findPlace(place, attributions);
  if (now) return now;
  const before = findPlace(
    place,
    attributions.map((one): Attribution => ({ ...one, cue: one.first.cue, content: one.first.content })),
  );
  return before === null ? null : (attributions.find(({ id }) => id === before.id) ?? null);
}

const startOf = (spans: readonly Span[]): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;

/** The order of attributions in a text: by where they begin, then by cue and content. */
export function inOrderOfText(a: Attribution, b: Attribution): number {
  const beginning = ({ source, cue, content }: Attribution) =>
    Math.min(startOf(source), startOf(cue), startOf(content));
  const places = [
    beginning,
    ({ cue }: Attribution) => startOf(cue),
    ({ content }: Attribution) => startOf(content),
  ];
  for (const place of places) if (place(a) !== place(b)) return place(a) < place(b) ? -1 : 1;
  return 0;
}
