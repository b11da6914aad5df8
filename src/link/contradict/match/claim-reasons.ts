import type { Claim } from '../claim/claim.ts';
import { isOfKind } from '../claim/claim-word.ts';
import type { Reason } from '../reason.ts';
import { type Conflict, isAmount, strengthOfConflict } from './find-conflicts.ts';
import type { ClaimMatch } from './match-claims.ts';

const KINDS: readonly Conflict['kind'][] = ['negation', 'opposite', 'quantity', 'figure'];

/** What the words of two claims show of how they stand to each other. */
export function claimReasons(one: Claim, other: Claim, match: ClaimMatch): readonly Reason[] {
  const { shared, weights, conflicts, figures, pairings } = match;
  const [ours, theirs] = [marksOf(one), marksOf(other)];
  return [
    { name: 'overlap', value: shared / Math.max(0.5, Math.min(...weights)) },
    { name: 'shared', value: shared },
    ...KINDS.map((kind) => ({ name: kind, value: strengthOf(conflicts, kind) })),
    there(
      'same-figure',
      figures.some((pair) => pair.result === 'agree' && isAmount(pair.one)),
    ),
    ...APART.map((mark) => there(`other-${mark}`, areApart(ours[mark], theirs[mark]))),
    there(
      'other-scope',
      pairings.some(({ kinship }) => kinship === 'apart'),
    ),
    there('rivals', areRivals(one, other, match)),
    there('no-verb', !ours.hasVerb || !theirs.hasVerb),
    there('wish', ours.isModal || theirs.isModal),
    there('both-wish', ours.isModal && theirs.isModal),
  ];
}

/** Marks of a claim by which two are told apart, if both have some and none is the same. */
const APART = ['year', 'number', 'day', 'month', 'time', 'name'] as const;

interface Marks extends Readonly<Record<(typeof APART)[number], readonly string[]>> {
  readonly hasVerb: boolean;
  readonly isModal: boolean;
}

const known = new WeakMap<Claim, Marks>();

function marksOf(claim: Claim): Marks {
  const before = known.get(claim);
  if (before) return before;
  const marks = {
    year: yearsOf(claim),
    number: numbersOf(claim),
    day: wordsOf(claim, 'day'),
    month: wordsOf(claim, 'month'),
    time: timesOf(claim),
    name: namesOf(claim),
    hasVerb: hasVerb(claim),
    isModal: claim.clauses.some((clause) => clause.isModal),
  };
  known.set(claim, marks);
  return marks;
}

const there = (name: string, isThere: boolean): Reason => ({ name, value: isThere ? 1 : 0 });

const strengthOf = (conflicts: readonly Conflict[], kind: Conflict['kind']): number =>
  Math.max(0, ...conflicts.filter((one) => one.kind === kind).map(strengthOfConflict));

/** Whether both have some and none is the same. */
const areApart = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.includes(one));

const yearsOf = ({ figures }: Claim): readonly string[] =>
  figures.filter(({ kind }) => kind === 'year').map(({ value }) => String(value));

const numbersOf = ({ figures }: Claim): readonly string[] =>
  figures.filter(({ kind }) => kind === 'name').map(({ value, units }) => `${units[0]} ${value}`);

const wordsOf = ({ tokens }: Claim, kind: string): readonly string[] =>
  tokens.filter(({ word }) => isOfKind(word, kind)).map(({ word }) => word);

/** “last year”, “this season”. */
const timesOf = ({ tokens }: Claim): readonly string[] =>
  tokens
    .filter(({ stem }, at) => PERIODS.has(stem) && /^(?:last|next|this)$/.test(tokens[at - 1]?.word ?? ''))
    .map(
      ({ stem, start }) =>
        `${tokens.find((token) => token.end < start && token.end >= start - 2)?.word} ${stem}`,
    );

const PERIODS: ReadonlySet<string> = new Set(
  'year month week season term quarter night summer winter spring autumn time decad'.split(' '),
);

/** Whether each says of somebody else that it was he who did it first: two cannot. */
export function areRivals(one: Claim, other: Claim, { pairings }: ClaimMatch): boolean {
  const areFirst = [one, other].every(({ tokens }) => tokens.some(({ word }) => word === 'first'));
  const paired = new Set(pairings.flatMap((pairing) => [pairing.one, pairing.other]));
  const isLeft = ({ terms }: Claim) => terms.some((term) => !paired.has(term));
  return areFirst && pairings.length > 0 && isLeft(one) && isLeft(other);
}

const namesOf = ({ terms }: Claim): readonly string[] =>
  terms.filter(({ isName }) => isName).map(({ stem }) => stem);

/** Words that show that a claim says something of something, and does not just name it. */
const VERBAL =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|can|could|should|must|may|might|that|he|she|they|we|i|it|there|never|not|.{3,}ed)$/;

const hasVerb = ({ tokens }: Claim): boolean => tokens.some(({ word }) => VERBAL.test(word));
