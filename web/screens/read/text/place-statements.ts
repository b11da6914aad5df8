import type { Attribution, Person, Span } from '../../../../src/model/index.ts';
import type { NamedOne, ReadView } from '../../../../src/server/contract.ts';

/** A statement of a document in its place. */
export interface PlacedStatement {
  readonly attribution: Attribution;
  /** 1 for the first of the document; one inside another follows it. */
  readonly number: number;
  /** How many statements it stands inside. */
  readonly depth: number;
  /** Number of the one that it stands inside, or null. */
  readonly inside: number | null;
  /** Empty where nobody has been made out. */
  readonly speakers: readonly NamedOne[];
  readonly candidates: readonly (NamedOne & { readonly score: number })[];
  /** The text's words of who speaks and how; empty where it has none. */
  readonly source: string;
  readonly cue: string;
}

/** The words of some spans, parted by “ … ”, on one line. */
export const wordsAt = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim();

interface Ordered {
  readonly attribution: Attribution;
  readonly depth: number;
}

/** As an outline; one that is its own ancestor stands at depth 0. */
function inOrder(attributions: readonly Attribution[]): readonly Ordered[] {
  const known = new Set(attributions.map(({ id }) => id));
  const childrenOf = Map.groupBy(attributions, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const placed = new Map<string, Ordered>();
  const place = (first: readonly Attribution[]) => {
    const waiting = first.map((attribution) => ({ attribution, depth: 0 })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { attribution, depth } = next;
      if (placed.has(attribution.id)) continue;
      placed.set(attribution.id, next);
      const children = childrenOf.get(attribution.id) ?? [];
      for (const child of children.toReversed()) waiting.push({ attribution: child, depth: depth + 1 });
    }
  };
  place(childrenOf.get(null) ?? []);
  place(attributions);
  return [...placed.values()];
}

const idsOf = ({ speaker }: Attribution): readonly string[] =>
  speaker === null ? [] : typeof speaker === 'string' ? [speaker] : speaker;

/** The statements of a document in order, each with who says it by name. */
export function placeStatements({
  document: { text },
  attributions,
  people,
}: Pick<ReadView, 'document' | 'attributions' | 'people'>): readonly PlacedStatement[] {
  const known = new Map<string, Person>(people.map((person) => [person.id, person]));
  const named = (id: string): NamedOne => ({ id, name: known.get(id)?.name ?? id });
  const ordered = inOrder(attributions);
  const numbers = new Map(ordered.map(({ attribution }, at) => [attribution.id, at + 1]));
  return ordered.map(({ attribution, depth }, at) => ({
    attribution,
    number: at + 1,
    depth,
    inside: depth === 0 ? null : (numbers.get(attribution.parent ?? '') ?? null),
    speakers: idsOf(attribution).map(named),
    candidates: attribution.candidates.map(({ id, score }) => ({ ...named(id), score })),
    source: wordsAt(text, attribution.source),
    cue: wordsAt(text, attribution.cue),
  }));
}
