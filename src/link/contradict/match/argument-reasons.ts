import type { Claim, Term } from '../claim/claim.ts';
import type { Reason } from '../reason.ts';
import type { Conflict } from './conflict.ts';
import { weightOf } from './find-conflicts.ts';
import type { ClaimMatch } from './match-claims.ts';
import { isAlike, type Pairing } from './pair-terms.ts';

/**
 * Whether the two clauses that are at odds speak of the same: who is spoken of, what stands behind each preposition, and how
 * much either says that the other does not. Nothing where no clauses are at odds.
 */
export function argumentReasons(one: Claim, other: Claim, match: ClaimMatch): readonly Reason[] {
  const [conflict] = match.conflicts;
  if (!conflict) return [];
  const pairings = match.pairings.filter(({ kinship }) => kinship !== 'apart');
  const paired = new Set(pairings.flatMap((pairing) => [pairing.one, pairing.other]));
  const clauses = [termsOf(one, conflict, 0), termsOf(other, conflict, 1)] as const;
  // Who is named by the one and speaks the other is in both: “I met her”, “she never met him”.
  const left = clauses.map((terms, side) => {
    const { claimant } = side === 0 ? other : one;
    return weightOf(terms.filter((term) => !paired.has(term) && !claimant.has(term.stem)));
  });
  const roles = [...new Set(clauses[0].map(({ role }) => role))].map((role) =>
    standingOf(role, clauses, pairings),
  );
  const has = (isMeant: (role: RoleStanding) => boolean) => (roles.some(isMeant) ? 1 : 0);
  return [
    { name: 'support', value: conflict.support },
    {
      name: 'cover-most',
      value: 1 - Math.max(...left.map((weight, side) => weight / Math.max(LEAST, weightOf(clauses[side]!)))),
    },
    { name: 'left', value: Math.min(...left) },
    { name: 'left-most', value: Math.max(...left) },
    { name: 'same-subject', value: has(({ role, isShared }) => role === 'subject' && isShared) },
    { name: 'other-subject', value: has(({ role, isApart }) => role === 'subject' && isApart) },
    { name: 'same-argument', value: has(({ role, isShared }) => isArgument(role) && isShared) },
    { name: 'other-argument', value: has(({ role, isApart }) => isArgument(role) && isApart) },
    { name: 'same-verb', value: has(({ role, isShared }) => role === 'verb' && isShared) },
    { name: 'other-verb', value: has(({ role, isApart }) => role === 'verb' && isApart) },
  ];
}

/** A clause weighs this much at least. */
const LEAST = 0.5;

/** How the words of one role in two clauses stand to each other. */
interface RoleStanding {
  readonly role: string;
  readonly isShared: boolean;
  /** Whether both have words in it and none of them is in the other claim. */
  readonly isApart: boolean;
}

function standingOf(
  role: string,
  clauses: readonly [readonly Term[], readonly Term[]],
  pairings: readonly Pairing[],
): RoleStanding {
  const [ours, theirs] = clauses.map((terms) => new Set(terms.filter((term) => term.role === role)));
  const isIn = (term: Term, terms: ReadonlySet<Term> | undefined) => terms?.has(term) ?? false;
  return {
    role,
    isShared: pairings.some(
      (pairing) => isAlike(pairing) && isIn(pairing.one, ours) && isIn(pairing.other, theirs),
    ),
    isApart:
      (theirs?.size ?? 0) > 0 &&
      !pairings.some((pairing) => isIn(pairing.one, ours) || isIn(pairing.other, theirs)),
  };
}

const isArgument = (role: string): boolean => role !== 'subject' && role !== 'verb' && role !== 'of';

const termsOf = ({ terms }: Claim, { clauses }: Conflict, side: 0 | 1): readonly Term[] =>
  terms.filter(({ clause }) => clause === clauses[side]);
