import type { ReportGroup } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { compareReports } from './compare-reports.ts';
import { gistOf } from './gist/gist.ts';
import { isTold } from './is-told.ts';
import { type Groups, joinLikely, unite } from './join-likely.ts';
import { joinNotes } from './join-notes.ts';
import { mayPoint, pointAt } from './point-at.ts';
import { type SpeakerRelation, speakerRelation } from './speaker-relation.ts';

/** Two reports of one speaker, by their places in one list, and the log-odds that they are of one utterance. */
interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly odds: number;
}

/** Log-odds of two reports from which on they may be of one utterance, and of two that have hardly a word in common. */
const LEAST = -1;
const BARE = -2;

/**
 * Which reports of a document are of one utterance, with one another and with statements of the archive. Negated,
 * hypothetical and questioned ones are in none; every other is in exactly one group.
 */
export function groupReports(
  reports: readonly Report[],
  archived: readonly Report[],
): readonly ReportGroup[] {
  const told = reports.filter(isTold);
  const all = [...told, ...archived.filter(isTold)];
  const odds = new Map<number, number>();
  const pairs = scorePairs(all, told.length);
  for (const pair of pairs) odds.set(pair.a * all.length + pair.b, pair.odds);
  const groups = startGroups(all, told.length);
  const oddsOf = (a: number, b: number) =>
    odds.get(Math.min(a, b) * all.length + Math.max(a, b)) ?? oddsUnread(speakerRelation(all[a]!, all[b]!));
  const likely = pairs.filter((pair) => pair.odds >= LEAST).map(({ a, b }) => [a, b] as const);
  const areApart = (one: readonly number[], other: readonly number[]) =>
    areOfTwoStatements(
      one.filter((n) => n >= told.length).map((n) => all[n]!),
      other.filter((n) => n >= told.length).map((n) => all[n]!),
    );
  joinLikely(groups, likely, { oddsOf, isDouble: (n) => quotesTwice(all[n]!), areApart });
  joinNotes(all, told.length, groups);
  joinPointing(all, told.length, groups);
  return [...new Set(groups.slice(0, told.length))].map((group) => tell(group, all, told.length, odds));
}

/** “Called the choir ‘a hobby’ and the organ ‘a box of mice’”: two remarks, of which others may report one. */
const quotesTwice = (report: Report): boolean =>
  report.attribution.manner === 'mixed' && gistOf(report).quotations.length > 1;

/** Reports of a statement of the archive that are compared with those of another: of many copies some tell as much. */
const MOST_COMPARED = 4;

/** Log-odds that reports of two statements of the archive have on average at least where these turn out one. */
const LEAST_OF_STATEMENTS = 1;

/**
 * Whether what the archive has of two statements is not of one utterance by itself. A report that quotes two remarks is near
 * to both, and would make them one where the archive gave few of their reports.
 */
function areOfTwoStatements(one: readonly Report[], other: readonly Report[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.every(quotesTwice) !== other.every(quotesTwice)) return true;
  const pairs = one
    .slice(0, MOST_COMPARED)
    .flatMap((a) => other.slice(0, MOST_COMPARED).map((b) => [a, b] as const));
  const compared = compareReports(pairs);
  const odds = compared.reduce((sum, pair) => sum + pair.odds, BARE * (pairs.length - compared.length));
  return odds < LEAST_OF_STATEMENTS * pairs.length;
}

/** How far two are one that were not compared: of a speaker who is not known, other words tell nothing. */
function oddsUnread(relation: SpeakerRelation): number | null {
  if (relation === 'other') return Number.NEGATIVE_INFINITY;
  return relation === 'same' ? BARE : null;
}

/** Puts reports that only point into the group that they point at. */
function joinPointing(all: readonly Report[], own: number, groups: Groups): void {
  for (let n = 0; n < own; n++) {
    if (groups[n]!.length > 1 || !mayPoint(all[n]!)) continue;
    const others = [...new Set(groups)].filter((group) => group !== groups[n]);
    const antecedents = others.map((group) => ({ group, reports: group.map((m) => all[m]!) }));
    const found = pointAt(all[n]!, antecedents);
    if (found) unite(groups, n, found.group[0]!);
  }
}

/** Reports of the document alone, those of the archive with those of their statement. */
function startGroups(all: readonly Report[], own: number): Groups {
  const byStatement = new Map<string, number[]>();
  return all.map((report, n) => {
    if (n < own || report.statement === null) return [n];
    const group = byStatement.get(report.statement) ?? [];
    group.push(n);
    byStatement.set(report.statement, group);
    return group;
  });
}

/** Of a speaker who is not known, only what speaks for it tells anything. */
function scorePairs(all: readonly Report[], own: number): readonly ScoredPair[] {
  const places = new Map(all.map((report, n) => [report, n]));
  const pairs = candidatePairs(all, own).map(([a, b]) => [all[a]!, all[b]!] as const);
  return compareReports(pairs).flatMap(({ a, b, odds }): ScoredPair | [] =>
    odds < LEAST && speakerRelation(a, b) !== 'same' ? [] : { a: places.get(a)!, b: places.get(b)!, odds },
  );
}

function tell(
  group: readonly number[],
  all: readonly Report[],
  own: number,
  odds: ReadonlyMap<number, number>,
): ReportGroup {
  const attributions = group.filter((n) => n < own).map((n) => all[n]!.attribution.id);
  const statements = [...new Set(group.flatMap((n) => (n < own ? [] : (all[n]!.statement ?? []))))];
  const best = group.flatMap((a) => group.flatMap((b) => odds.get(a * all.length + b) ?? []));
  const score = group.length === 1 || best.length === 0 ? 1 : 1 / (1 + Math.exp(-Math.max(...best)));
  return { attributions, statements, score };
}
