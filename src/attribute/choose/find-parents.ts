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

const isReported = ({ act, score, rule, source }: Chosen): boolean =>
  !THOUGHTS.has(act) || score >= PLAIN || (rule === 'noun' && source.length > 0);

/** For each, the one with the smallest content that it stands wholly inside, or null. */
function nest(ordered: readonly Chosen[]): Map<Chosen, Chosen | null> {
  const parentOf = new Map<Chosen, Chosen | null>();
  let open: Chosen[] = [];
  for (const one of ordered) {
    open = open.filter((outer) => extent(outer)[1] > extent(one)[0]);
    const around = open.filter((outer) => isInside(one, outer)).sort((a, b) => length(a) - length(b));
    parentOf.set(one, around[0] ?? null);
    open.push(one);
  }
  return parentOf;
}

/**
 * Finds the smallest content that each attribution stands in. Thoughts inside the words of another are dropped unless
 * they are plain, and so is what stands inside a quotation that nobody is found to have said: it would be taken for the
 * outlet's own report.
 */
export function findParents(chosen: readonly Chosen[]): Nested {
  const ordered = [...chosen].sort((a, b) => extent(a)[0] - extent(b)[0] || extent(b)[1] - extent(a)[1]);
  const first = nest(ordered);
  const reported = ordered.filter((one) => first.get(one) === null || isReported(one));
  const parentOf = nest(reported);
  const isStray = (one: Chosen): boolean => one.region.inside !== null && parentOf.get(one) === null;
  const isKept = (one: Chosen): boolean =>
    parentOf.has(one) && !isStray(one) && !hasStrayAncestor(one, parentOf, isStray);
  const kept = chosen.filter(isKept);
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
