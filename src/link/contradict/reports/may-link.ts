import { areOfOneAffair } from '../../report/are-of-one-affair.ts';
import type { ComparedPair } from './pair-reasons.ts';

/** What shows that two reports speak of different times, things or sayings, so that both may be true. */
const APART: ReadonlySet<string> = new Set(
  'other-year other-month other-time other-number other-ordinal other-scope both-i asks'.split(' '),
);

/** Whether two reports may contradict each other at all: their words are at odds, and about one thing. */
export function mayContradict({ reasons, pair }: ComparedPair): boolean {
  const has = (name: string) => reasons.some((one) => one.name === name && one.value > 0);
  if (!has('conflict') && !has('rivals')) return false;
  if ([...APART].some(has) || (!pair.isOneSide && has('holds-another'))) return false;
  // Words in common of two affairs are of two things.
  if (!areOfOneAffair(pair.later.document, pair.earlier.document)) return false;
  // An amount may have become another since, or be that of another thing, and a mere amount says too little.
  return !(has('only-figures') && (has('now') || has('bare-figures') || has('other-subject')));
}

/** Whether the one may repeat the other: one side speaks, and much is the same or it is said to be. */
export function mayRepeat({ reasons, pair }: ComparedPair): boolean {
  const amountOf = (name: string) => reasons.find((one) => one.name === name)?.value ?? 0;
  return (
    pair.isOneSide &&
    (amountOf('overlap') >= LEAST_OVERLAP || amountOf('again') > 0 || amountOf('as-said') > 0)
  );
}

const LEAST_OVERLAP = 0.4;
