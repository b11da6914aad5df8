import { NUMBER_WORDS } from '../../report/number-words.ts';
import type { Claim } from '../claim/claim.ts';
import { isOfKind } from '../claim/claim-word.ts';
import { isVerbal } from '../claim/clause-words.ts';
import type { Reason } from '../reason.ts';
import { areRivals } from './are-rivals.ts';
import { argumentReasons } from './argument-reasons.ts';
import { type Conflict, strengthOfConflict } from './conflict.ts';
import { isAmount } from './find-conflicts.ts';
import type { ClaimMatch } from './match-claims.ts';

const KINDS: readonly Conflict['kind'][] = ['negation', 'opposite', 'quantity', 'figure', 'elsewhere'];

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
    ...APART.map((mark) =>
      there(
        `other-${mark}`,
        areApart(without(ours[mark], other.claimant), without(theirs[mark], one.claimant)),
      ),
    ),
    there(
      'other-scope',
      pairings.some(({ kinship }) => kinship === 'apart'),
    ),
    ...argumentReasons(one, other, match),
    ...ownerReasons(one, other),
    there('rivals', areRivals(one, other, match)),
    there('condition', [one, other].some(hasCondition)),
    there('no-verb', !ours.hasVerb || !theirs.hasVerb),
    ...wishReasons(one, other, match),
  ];
}

/** Marks of a claim by which two are told apart, if both have some and none is the same. */
const APART = ['year', 'number', 'day', 'month', 'time', 'hour', 'ordinal', 'name'] as const;

interface Marks extends Readonly<Record<(typeof APART)[number], readonly string[]>> {
  readonly hasVerb: boolean;
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
    hour: hoursOf(claim),
    ordinal: wordsOf(claim, 'ordinal'),
    name: namesOf(claim),
    hasVerb: hasVerb(claim),
  };
  known.set(claim, marks);
  return marks;
}

/** Whether what is at odds is wished or held possible only; of claims that are not at odds, whether anything is. */
function wishReasons(one: Claim, other: Claim, { conflicts: [conflict] }: ClaimMatch): readonly Reason[] {
  const areWished = [one, other].map(({ clauses }, side) =>
    conflict ? clauses[conflict.clauses[side as 0 | 1]]!.isModal : clauses.some((clause) => clause.isModal),
  );
  return [there('wish', areWished.includes(true)), there('both-wish', !areWished.includes(false))];
}

const POSSESSIVE = /^(?:my|our|his|her|their)$/;
const SELF = /^(?:i|we|he|she|they)$/;

/** Whether both speak of somebody's own things, and whom the pronouns before their verbs may mean. */
function ownerReasons(one: Claim, other: Claim): readonly Reason[] {
  const [ours, theirs] = [one, other].map(({ tokens }) => tokens.map(({ word }) => word));
  const has = (words: readonly string[] | undefined, kind: RegExp) => words!.some((word) => kind.test(word));
  const first = (words: readonly string[] | undefined) => words!.find((word) => SELF.test(word)) ?? null;
  const [he, she] = [first(ours), first(theirs)];
  return [
    there('both-own', has(ours, POSSESSIVE) && has(theirs, POSSESSIVE)),
    there('both-self', he !== null && she !== null),
    there('other-self', he !== null && she !== null && he !== she),
  ];
}

const hasCondition = ({ tokens }: Claim): boolean => tokens.some(({ word }) => isOfKind(word, 'condition'));

const there = (name: string, isThere: boolean): Reason => ({ name, value: isThere ? 1 : 0 });

const strengthOf = (conflicts: readonly Conflict[], kind: Conflict['kind']): number =>
  Math.max(0, ...conflicts.filter((one) => one.kind === kind).map(strengthOfConflict));

const without = (marks: readonly string[], names: ReadonlySet<string>): readonly string[] =>
  names.size === 0 ? marks : marks.filter((one) => !names.has(one));

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

/** “At nine”, “at noon”. */
const hoursOf = ({ tokens }: Claim): readonly string[] =>
  tokens.filter(({ word }, at) => tokens[at - 1]?.word === 'at' && isHour(word)).map(({ word }) => word);

const isHour = (word: string): boolean =>
  word === 'noon' || word === 'midnight' || /^\d{1,2}$/.test(word) || (NUMBER_WORDS.get(word) ?? 24) < 24;

const PERIODS: ReadonlySet<string> = new Set(
  'year month week season term quarter night summer winter spring autumn time decad'.split(' '),
);

const namesOf = ({ terms }: Claim): readonly string[] =>
  terms.filter(({ isName }) => isName).map(({ stem }) => stem);

/** Whether it says something of something, and does not just name it. */
const hasVerb = ({ tokens }: Claim): boolean =>
  tokens.some(({ word }) => isVerbal(word) || /^(?:that|he|she|they|we|i|it|there)$/.test(word));
