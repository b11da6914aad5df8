import type { Claim, Term } from '../claim/claim.ts';
import { isOfKind } from '../claim/claim-word.ts';
import type { Conflict } from './conflict.ts';
import { isAlike, type Pairing } from './pair-terms.ts';

/** Prepositions behind which a place or a source stands. */
const PLACES: ReadonlySet<string> = new Set('in at from on to by'.split(' '));

/** What another place weighs as a conflict. */
const WEIGHT = 0.4;

/**
 * “The film was shot entirely in Malta”, “most of it was shot in Berlin”: all of one thing is said to be in one place, and some
 * of it in another; or somebody is in two on one day.
 */
export function elsewhereConflicts(
  one: Claim,
  other: Claim,
  pairings: readonly Pairing[],
): readonly Conflict[] {
  const alike = pairings.filter(isAlike);
  const paired = new Set(pairings.flatMap((pairing) => [pairing.one, pairing.other]));
  const isOneDay = daysOf(one).some((day) => daysOf(other).includes(day));
  const found = new Map<string, Conflict>();
  for (const { one: ours, other: theirs } of alike) {
    const clauses = [ours.clause, theirs.clause] as const;
    const cell = alike.filter(
      (pairing) => pairing.one.clause === clauses[0] && pairing.other.clause === clauses[1],
    );
    const [here, there] = [one.clauses[clauses[0]]!, other.clauses[clauses[1]]!];
    const isAll = here.quantity === 'all' || there.quantity === 'all';
    if (here.isNegated || there.isNegated || !(isAll || (isOneDay && ours.role === 'subject'))) continue;
    const places = [placesOf(one, clauses[0]), placesOf(other, clauses[1])] as const;
    const isApart = places.every((terms) => terms.length > 0 && !terms.some((term) => paired.has(term)));
    if (!isApart || places[0][0]!.role !== places[1][0]!.role) continue;
    const support = cell.reduce(
      (sum, pairing) => sum + Math.min(pairing.one.weight, pairing.other.weight),
      0,
    );
    found.set(clauses.join(' '), { kind: 'elsewhere', support, weight: WEIGHT, coverage: 0.6, clauses });
  }
  return [...found.values()];
}

const placesOf = ({ terms, tokens }: Claim, clause: number): readonly Term[] =>
  terms.filter((term) => term.clause === clause && PLACES.has(term.role) && !isDay(tokens[term.at]!.word));

const isDay = (word: string): boolean => isOfKind(word, 'day') || isOfKind(word, 'month');

const daysOf = ({ tokens }: Claim): readonly string[] =>
  tokens.map(({ word }) => word).filter((word) => isOfKind(word, 'day'));
