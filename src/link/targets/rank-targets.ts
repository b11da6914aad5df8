import { relationFor } from '../events/relation-for.ts';
import type { SpeechEvent } from '../events/speech-event.ts';
import type { Report } from '../report/report.ts';
import { amountOf, type Feature } from '../trees/create-trees.ts';
import type { FoundTarget } from './found-target.ts';
import { isSureTarget } from './is-sure-target.ts';
import type { Sides } from './sides/create-sides.ts';
import type { TargetContext } from './target-context.ts';
import { targetFeatures } from './target-features.ts';
import { targetOptions } from './target-options.ts';
import { viewTargets } from './target-view.ts';
import type { ToldStatement } from './told-statement.ts';
import { weigh } from './trees.ts';

/** A statement that an event may be about, with what speaks for and against it. */
export interface SeenTarget {
  readonly statement: ToldStatement;
  readonly features: readonly Feature[];
}

/**
 * The statements that an event may be about, likeliest first: a logit over them and “none of them” (McFadden 1974),
 * whose utilities are what trees make of their features (`training/targets`).
 */
export function rankTargets(
  event: SpeechEvent,
  statements: readonly ToldStatement[],
  context: TargetContext,
): readonly FoundTarget[] {
  const seen = seeTargets(event, statements, context);
  const options = targetOptions(
    event,
    seen.map(({ features }) => features),
  );
  const weightOf = (features: readonly Feature[]) => Math.exp(weigh(features, options.isRead));
  const weights = new Map(seen.map((one, i) => [one, weightOf(options.statements[i]!)]));
  const none = weightOf(options.none);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, none);
  const scoreOf = (one: SeenTarget) => weights.get(one)! / total;
  const [best, ...others] = [...seen].sort((one, other) => scoreOf(other) - scoreOf(one));
  if (!best) return [];
  const nextWords = Math.max(0, ...others.map(wordShare));
  const isSure = isSureTarget(event, { ...best, next: others[0] ? scoreOf(others[0]) : 0, nextWords });
  return [
    { statement: best.statement, score: scoreOf(best), isSure },
    ...others.map((one) => ({ statement: one.statement, score: scoreOf(one), isSure: false })),
  ];
}

const wordShare = ({ features }: SeenTarget): number => amountOf(features, 'words');

/**
 * The statements that an event may be about. Left out are its own, those that it stands in, later ones, and those of
 * other sides where only the speaker can do such a thing.
 */
export function seeTargets(
  event: SpeechEvent,
  statements: readonly ToldStatement[],
  context: TargetContext,
): readonly SeenTarget[] {
  const possible = statements.filter((statement) => mayBeAbout(event, statement, context.sides));
  const view = viewTargets(event, possible, context);
  return possible.map((statement) => ({
    statement,
    features: targetFeatures(
      { ...event, relation: relationTo(event, statement.reports, context.sides)! },
      statement,
      view,
    ),
  }));
}

function mayBeAbout(event: SpeechEvent, { reports }: ToldStatement, sides: Sides): boolean {
  const { from } = event;
  const isItself = reports.some((one) => one === from || isInside(from, one));
  const isEarlier = reports.some(
    ({ document: { day } }) => day === null || day <= (from.document.day ?? Infinity),
  );
  return !isItself && isEarlier && relationTo(event, reports, sides) !== null;
}

/** What an event does to a statement, given on whose side both speak; null for nothing. */
export function relationTo(
  event: SpeechEvent,
  reports: readonly Report[],
  { speaksFor }: Sides,
): SpeechEvent['relation'] | null {
  const isOwn = reports.some((one) => speaksFor(event.from, one));
  return relationFor(event, reports[0]!, () => isOwn);
}

function isInside({ parent }: Report, outer: Report): boolean {
  return parent !== null && (parent === outer || isInside(parent, outer));
}
