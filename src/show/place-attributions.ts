import type { Attribution } from '../model/index.ts';

/** An attribution in its place in an outline. */
export interface PlacedAttribution {
  readonly attribution: Attribution;
  /** 1 for the first of the document. */
  readonly number: number;
  /** How many attributions it stands inside. */
  readonly depth: number;
}

/**
 * Attributions as an outline: each followed by those that stand inside its content, else in the order given.
 * One whose parent is not among them stands at depth 0, and so does one that is its own ancestor.
 */
export function placeAttributions(attributions: readonly Attribution[]): readonly PlacedAttribution[] {
  const known = new Set(attributions.map((one) => one.id));
  const childrenOf = Map.groupBy(attributions, (one) =>
    one.parent !== null && known.has(one.parent) ? one.parent : null,
  );
  const placed = new Map<string, PlacedAttribution>();
  const place = (first: readonly Attribution[]) => {
    const waiting = first.map((attribution) => ({ attribution, depth: 0 })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { attribution, depth } = next;
      if (placed.has(attribution.id)) continue;
      placed.set(attribution.id, { attribution, depth, number: placed.size + 1 });
      const children = childrenOf.get(attribution.id) ?? [];
      for (const child of children.toReversed()) waiting.push({ attribution: child, depth: depth + 1 });
    }
  };
  place(childrenOf.get(null) ?? []);
  place(attributions);
  return [...placed.values()];
}
