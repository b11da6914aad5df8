import type { Claim, Quantity, Term } from '../claim/claim.ts';
import type { Figure } from '../claim/figure.ts';
import { type Conflict, strengthOfConflict } from './conflict.ts';
import { elsewhereConflicts } from './elsewhere-conflicts.ts';
import { isAlike, type Pairing } from './pair-terms.ts';

/** What two claims share, before anybody asks whether they are at odds. */
export interface Matched {
  readonly pairings: readonly Pairing[];
  /** Weight of what the claims share, and of each as a whole. */
  readonly shared: number;
  readonly weights: readonly [number, number];
  readonly figures: readonly FigurePair[];
}

export interface FigurePair {
  readonly one: Figure;
  readonly other: Figure;
  readonly result: 'agree' | 'differ';
}

/** Where two claims are at odds, the strongest first. */
export function findConflicts(one: Claim, other: Claim, found: Matched): readonly Conflict[] {
  const cells = new Map<string, Pairing[]>();
  for (const pairing of found.pairings) {
    const key = `${pairing.one.clause} ${pairing.other.clause}`;
    cells.set(key, [...(cells.get(key) ?? []), pairing]);
  }
  const agreed = agreedOn(found.pairings);
  const worded = [...cells.values()].flatMap((pairings) => wordConflicts({ one, other, agreed }, pairings));
  const bare = [...bareConflicts(one, other), ...bareConflicts(other, one).map(turned)];
  const elsewhere = elsewhereConflicts(one, other, found.pairings);
  return [...worded, ...figureConflicts(found), ...bare, ...elsewhere].sort(
    (a, b) => strengthOfConflict(b) - strengthOfConflict(a),
  );
}

/** Words that both claims somewhere: “they don’t read this, they read that” is not at odds with reading. */
const agreedOn = (pairings: readonly Pairing[]): ReadonlySet<string> =>
  new Set(
    pairings
      .filter((pairing) => pairing.kinship === 'same' && signOf(pairing) === 1)
      .map(({ one }) => one.stem),
  );

interface Compared {
  readonly one: Claim;
  readonly other: Claim;
  /** Stems of what both claim. */
  readonly agreed: ReadonlySet<string>;
}

function wordConflicts({ one, other, agreed }: Compared, pairings: readonly Pairing[]): readonly Conflict[] {
  const [{ one: ours, other: theirs }] = pairings as [Pairing];
  const clauses = [ours.clause, theirs.clause] as const;
  const isOfOthers = opensWithWho(one, clauses[0]) || opensWithWho(other, clauses[1]);
  if (isOfOthers || pairings.some(({ kinship }) => kinship === 'apart')) return [];
  const least = Math.min(clauseWeight(one, clauses[0]), clauseWeight(other, clauses[1]));
  const at = { clauses, coverage: fullWeight(pairings) / Math.max(LEAST_WEIGHT, least) };
  const alike = pairings.filter(isAlike);
  const support = fullWeight(alike);
  const isAtOdds = areAtOdds(one.clauses[ours.clause]!.quantity, other.clauses[theirs.clause]!.quantity);
  return [
    ...negations(
      pairings,
      alike.filter((pairing) => !agreed.has(pairing.one.stem)),
    ).map((weight) => ({
      kind: 'negation' as const,
      weight,
      support: support - weight,
      ...at,
    })),
    ...opposites(pairings).map((weight) => ({ kind: 'opposite' as const, weight, support, ...at })),
    ...(isAtOdds && !isReconciled(pairings) && alike.some(isInFocus)
      ? [{ kind: 'quantity' as const, weight: 0, support, ...at }]
      : []),
  ];
}

/** A claim weighs this much at least, so that a word alone does not cover it. */
const LEAST_WEIGHT = 0.5;

/** Weight of the heaviest word that the one claims and the other denies, if there is any. */
function negations(pairings: readonly Pairing[], alike: readonly Pairing[]): readonly number[] {
  const negated = alike.filter((pairing) => signOf(pairing) === -1 && isInFocus(pairing));
  return negated.length > 0 && !isReconciled(pairings)
    ? [Math.max(...negated.map(({ one }) => one.weight))]
    : [];
}

/** Weight of the words to which the other claim has the opposite, if there are any. */
function opposites(pairings: readonly Pairing[]): readonly number[] {
  const opposite = pairings.filter((pairing) => pairing.kinship === 'opposite' && signOf(pairing) === 1);
  return opposite.length > 0 ? [fullWeight(opposite)] : [];
}

/** “Not safe” and “unsafe” are no conflict, whatever else the clauses share. */
const isReconciled = (pairings: readonly Pairing[]): boolean =>
  pairings.some((pairing) => pairing.kinship === 'opposite' && signOf(pairing) === -1);

const isInFocus = ({ one, other }: Pairing): boolean => one.isFocus || other.isFocus;

/** What a clause with “who” says is said of somebody beside the matter. */
const opensWithWho = ({ tokens, clauses }: Claim, number: number): boolean =>
  tokens[clauses[number]!.start]!.word === 'who';

const fullWeight = (pairings: readonly Pairing[]): number =>
  pairings.reduce((sum, { one, other }) => sum + Math.min(one.weight, other.weight), 0);

/** Weight of words together. */
export const weightOf = (terms: readonly Term[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

const clauseWeight = ({ terms }: Claim, number: number): number =>
  weightOf(terms.filter(({ clause }) => clause === number));

/** 0 where what is not told or not known stands beside what is so: both may be true. */
function signOf({ one, other }: Pairing): number {
  const isOpen = (term: Term) => term.isTold && term.polarity === -1;
  return one.isTold !== other.isTold && (isOpen(one) || isOpen(other)) ? 0 : one.polarity * other.polarity;
}

const areAtOdds = (one: Quantity, other: Quantity): boolean =>
  (one === 'none' && (other === 'all' || other === 'some')) ||
  (other === 'none' && (one === 'all' || one === 'some'));

/** “There were none”, “Never.”: all that it is about stands in the other claim, which says how many or that it is always so. */
function bareConflicts(one: Claim, other: Claim): readonly Conflict[] {
  const isBare = (number: number) => !one.terms.some(({ clause }) => clause === number);
  const isCounting = (number: number) =>
    other.figures.some((figure) => figure.clause === number && isAmount(figure)) ||
    other.clauses[number]!.quantity === 'all';
  return one.clauses.flatMap(({ quantity }, ours) =>
    quantity === 'none' && isBare(ours)
      ? other.clauses.flatMap((_, theirs): Conflict[] =>
          isCounting(theirs)
            ? [{ kind: 'quantity', weight: BARE, support: 0, coverage: 0.5, clauses: [ours, theirs] }]
            : [],
        )
      : [],
  );
}

const turned = (conflict: Conflict): Conflict => ({
  ...conflict,
  clauses: [conflict.clauses[1], conflict.clauses[0]],
});

/** Weight of a bare denial. */
const BARE = 0.8;

/** Whether it says how much there is of something, not when or which one. */
export const isAmount = ({ kind }: Figure): boolean => kind !== 'year' && kind !== 'name';

function figureConflicts({ figures, pairings, shared, weights }: Matched): readonly Conflict[] {
  if (figures.some(({ result, one }) => result === 'agree' && isAmount(one))) return [];
  return figures
    .filter(({ result, one }) => result === 'differ' && isAmount(one))
    .map(({ one, other }) => ({
      kind: 'figure',
      weight: one.units.length > 0 && other.units.length > 0 ? 0.5 : 0.2,
      support: pairings.length === 0 ? 0 : shared,
      coverage: shared / Math.max(LEAST_WEIGHT, Math.min(...weights)),
      clauses: [one.clause, other.clause],
    }));
}
