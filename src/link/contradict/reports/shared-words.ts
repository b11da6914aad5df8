import type { Report } from '../../report/report.ts';
import type { Claim } from '../claim/claim.ts';
import { contextOf } from './claim-of-report.ts';

const known = new WeakMap<Claim, ReadonlySet<string>>();

/** How many runs of three words both have. */
export function sharedTriples(one: Claim, other: Claim): number {
  const theirs = triplesOf(other);
  return [...triplesOf(one)].filter((triple) => theirs.has(triple)).length;
}

function triplesOf(claim: Claim): ReadonlySet<string> {
  const before = known.get(claim);
  if (before) return before;
  const stems = claim.tokens.map(({ stem }) => stem);
  const triples = new Set(stems.slice(2).map((stem, at) => `${stems[at]} ${stems[at + 1]} ${stem}`));
  known.set(claim, triples);
  return triples;
}

/** Weight of what their sentences share but for a speaker that both have. */
export function sharedContext(later: Report, earlier: Report): number {
  const theirs = new Set(earlier.source.tokens.map(({ stem }) => stem));
  const named = new Set(later.source.tokens.map(({ stem }) => stem).filter((stem) => theirs.has(stem)));
  const other = contextOf(earlier);
  let shared = 0;
  for (const [stem, rarity] of contextOf(later)) if (other.has(stem) && !named.has(stem)) shared += rarity;
  return shared;
}
