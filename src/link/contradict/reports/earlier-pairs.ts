import type { ToldDocument } from '../../../model/index.ts';
import type { Report } from '../../report/report.ts';
import type { ToldStatement } from '../../targets/told-statement.ts';
import { contextOf } from './claim-of-report.ts';

/** Whether who speaks the one speaks for the side of who speaks the other. */
export type IsOneSide = (one: Report, other: Report) => boolean;

/** A report of the document and one of an earlier statement, which it may repeat or contradict. */
export interface EarlierPair {
  readonly later: Report;
  readonly earlier: Report;
  /** Number of the statement of each. */
  readonly statements: readonly [number, number];
  readonly isOneSide: boolean;
}

/** Statements that a report is compared with, and reports of each. */
const MOST_STATEMENTS = 8;
const MOST_REPORTS = 3;

/**
 * Of so many statements all are looked at; of more, those with a word in common that fewer than so many have, and as many of
 * those right before: a page of ten thousand statements takes no longer for each of them than one of a few hundred.
 */
const MOST_LOOKED_AT = 400;

/** Words less rare than this lead to no statement. */
const LEAST_RARITY = 0.3;

/** What it counts for that one side speaks, in weights of words. */
const OWN_SIDE = 3;

/**
 * The pairs that are worth comparing: each report of the document that has content with the earlier statements that
 * share the rarest words of its sentence, those of its own side before others.
 */
export function earlierPairs(
  document: ToldDocument,
  statements: readonly ToldStatement[],
  isOneSide: IsOneSide,
): readonly EarlierPair[] {
  const postings = indexStatements(statements);
  const ground = {
    statements,
    postings,
    isOneSide,
    firsts: statements.map(({ reports }) => firstOf(reports)),
  };
  return statements.flatMap(({ reports }, own) =>
    reports
      .filter((report) => report.document.id === document.id && report.content.tokens.length > 0)
      .flatMap((later) => pairsOf(later, own, ground)),
  );
}

interface Ground {
  readonly statements: readonly ToldStatement[];
  /** Of each stem the numbers of the statements that have it. */
  readonly postings: ReadonlyMap<string, ReadonlySet<number>>;
  readonly isOneSide: IsOneSide;
  /** Of each statement the report that came out first. */
  readonly firsts: readonly Report[];
}

const firstOf = (reports: readonly Report[]): Report =>
  reports.reduce((first, one) => (isBefore(one, first) ? one : first));

function indexStatements(statements: readonly ToldStatement[]): Ground['postings'] {
  const postings = new Map<string, Set<number>>();
  for (const [number, { reports }] of statements.entries())
    for (const report of reports.slice(0, MOST_REPORTS))
      for (const [stem, rarity] of contextOf(report))
        if (rarity >= LEAST_RARITY) list(postings, stem, number);
  return postings;
}

function list(postings: Map<string, Set<number>>, stem: string, number: number): void {
  const known = postings.get(stem);
  if (known) known.add(number);
  else postings.set(stem, new Set([number]));
}

function pairsOf(later: Report, own: number, ground: Ground): readonly EarlierPair[] {
  const shared = sharedWords(later, ground);
  const found = lookedAt(own, shared, ground).flatMap((number) => {
    const { reports } = ground.statements[number]!;
    if (number === own || !isBefore(ground.firsts[number]!, ground.firsts[own]!)) return [];
    const earlier = reports.filter(
      (one) =>
        isBefore(one, later) &&
        one.content.tokens.length > 0 &&
        !isInside(one, later) &&
        !isInside(later, one),
    );
    const [first] = earlier;
    if (!first) return [];
    const isOneSide = ground.isOneSide(later, first);
    const words = shared.get(number) ?? 0;
    return isOneSide || words > 0 || isBeside(first, later)
      ? [{ number, earlier, isOneSide, score: words + (isOneSide ? OWN_SIDE : 0) }]
      : [];
  });
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_STATEMENTS)
    .flatMap(({ number, earlier, isOneSide }) =>
      earlier
        .slice(0, MOST_REPORTS)
        .map((one) => ({ later, earlier: one, statements: [own, number] as const, isOneSide })),
    );
}

/** By number of a statement, the weight of the words that it shares with a report. */
function sharedWords(later: Report, { postings, statements }: Ground): ReadonlyMap<number, number> {
  const isMany = statements.length > MOST_LOOKED_AT;
  const shared = new Map<number, number>();
  for (const [stem, rarity] of contextOf(later)) {
    const numbers = postings.get(stem);
    if (!numbers || (isMany && numbers.size > MOST_LOOKED_AT)) continue;
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + rarity);
  }
  return shared;
}

/** Numbers of the statements that a report of one is compared with at all, in order. */
function lookedAt(
  own: number,
  shared: ReadonlyMap<number, number>,
  { statements }: Ground,
): readonly number[] {
  if (statements.length <= MOST_LOOKED_AT) return [...statements.keys()];
  const from = Math.max(0, own - MOST_LOOKED_AT);
  const before = Array.from({ length: own - from }, (_, at) => from + at);
  return [...new Set([...shared.keys(), ...before])].sort((a, b) => a - b);
}

/** Whether it stands in the content of the other, so that it is told by it. */
const isInside = (one: Report, other: Report): boolean => {
  for (let at = one.parent; at; at = at.parent) if (at.attribution === other.attribution) return true;
  return false;
};

/** Whether it came out before, or stands before it in one document. */
const isBefore = (one: Report, other: Report): boolean =>
  one.document.id === other.document.id
    ? one.place < other.place
    : (one.document.day ?? 0) <= (other.document.day ?? 0);

/** Whether it stands right before it, so that both may be accounts of what the text has just named. */
const isBeside = (one: Report, other: Report): boolean =>
  one.document.id === other.document.id && other.place - one.place === 1;
