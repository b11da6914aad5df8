import { type Chosen, isInside } from './choose-candidates.ts';
import { THOUGHTS } from './thoughts.ts';

/** Attributions in order of the text, and for each the index of the one that it stands in, or null. */
export interface Nested {
  readonly kept: readonly Chosen[];
  readonly parents: readonly (number | null)[];
}

const extent = ({ content }: Chosen): readonly [number, number] => [content[0]!.start, content.at(-1)!.end];
const length = (one: Chosen): number => one.content.reduce((sum, { start, end }) => sum + end - start, 0);

/** What somebody is said to think, want or bear out inside the words of another is kept only where it is plain. */
const PLAIN = 0.8;

const isReported = ({ act, score }: Chosen): boolean => !THOUGHTS.has(act) || score >= PLAIN;

/**
 * Finds the smallest content that each attribution stands in. One inside a quotation that nobody is found to have said
 * is dropped: it would be taken for the outlet's own report.
 */
export function findParents(chosen: readonly Chosen[]): Nested {
  const ordered = [...chosen].sort((a, b) => extent(a)[0] - extent(b)[0] || extent(b)[1] - extent(a)[1]);
  const parentOf = new Map<Chosen, Chosen | null>();
  const open: Chosen[] = [];
  for (const one of ordered) {
    for (let i = open.length - 1; i >= 0; i--) if (extent(open[i]!)[1] <= extent(one)[0]) open.splice(i, 1);
    const around = open.filter((outer) => isInside(one, outer)).sort((a, b) => length(a) - length(b));
    parentOf.set(one, around[0] ?? null);
    open.push(one);
  }
  const isStray = (one: Chosen): boolean =>
    parentOf.get(one) === null ? one.region.inside !== null : !isReported(one);
  const kept = chosen.filter((one) => !isStray(one) && !hasStrayAncestor(one, parentOf, isStray));
  const positions = new Map(kept.map((one, index) => [one, index]));
  return { kept, parents: kept.map((one) => positions.get(parentOf.get(one)!) ?? null) };
}

function hasStrayAncestor(
  one: Chosen,
  parentOf: ReadonlyMap<Chosen, Chosen | null>,
  isStray: (one: Chosen) => boolean,
): boolean {
  for (let parent = parentOf.get(one) ?? null; parent; parent = parentOf.get(parent) ?? null)
    if (isStray(parent)) return true;
  return false;
}
