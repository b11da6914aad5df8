import type { Claim, Term } from '../claim/claim.ts';
import { isOfKind } from '../claim/claim-word.ts';
import type { ClaimMatch } from './match-claims.ts';
import { isAlike, type Pairing } from './pair-terms.ts';

/** Weight of what two clauses share from which on they tell of one deed. */
const ONE_DEED = 0.45;

/**
 * Whether each says of somebody else that it was he who did it first, or the one that he did it himself and the other that
 * somebody else did: two cannot.
 */
export function areRivals(one: Claim, other: Claim, { pairings }: ClaimMatch): boolean {
  const alike = pairings.filter(isAlike);
  const paired = new Set(pairings.flatMap((pairing) => [pairing.one, pairing.other]));
  const actorsOf = ({ terms }: Claim, clause: number) =>
    terms.filter((term) => term.clause === clause && !paired.has(term) && isActor(term));
  const areOthers = (ours: number, theirs: number) =>
    [one.terms.filter(isActorOf(ours)), other.terms.filter(isActorOf(theirs))].every(
      (terms) => terms.length > 0,
    ) && !alike.some((pairing) => isActorOf(ours)(pairing.one) && isActorOf(theirs)(pairing.other));
  return alike.some(({ one: { clause: ours }, other: { clause: theirs } }) => {
    if (says(one, ours, isFirst) && says(other, theirs, isFirst)) return areOthers(ours, theirs);
    const areLeft = [actorsOf(one, ours).length > 0, actorsOf(other, theirs).length > 0] as const;
    const shared = alike.filter((pairing) => pairing.one.clause === ours && pairing.other.clause === theirs);
    if (weightOf(shared) < ONE_DEED || !shared.some(isDeed)) return false;
    return (
      (says(one, ours, isAlone) && areLeft[1] && !areLeft[0]) ||
      (says(other, theirs, isAlone) && areLeft[0] && !areLeft[1])
    );
  });
}

const isActor = ({ role }: Term): boolean => role === 'subject' || role === 'by';

const isActorOf = (clause: number) => (term: Term) => term.clause === clause && isActor(term);

const isDeed = ({ one, other }: Pairing): boolean => one.role === 'verb' && other.role === 'verb';

const weightOf = (pairings: readonly Pairing[]): number =>
  pairings.reduce((sum, { one, other }) => sum + Math.min(one.weight, other.weight), 0);

const isFirst = (word: string): boolean => word === 'first';

const isAlone = (word: string): boolean => word !== 'first' && isOfKind(word, 'emphatic');

const says = ({ tokens, clauses }: Claim, clause: number, isMeant: (word: string) => boolean): boolean =>
  tokens.slice(clauses[clause]!.start, clauses[clause]!.end).some(({ word }) => isMeant(word));
