import { relationFor } from '../events/relation-for.ts';
import type { SpeechEvent } from '../events/speech-event.ts';
import type { Report } from '../report/report.ts';
import type { FoundTarget } from './found-target.ts';
import type { Sides } from './sides/create-sides.ts';
import type { TargetContext } from './target-context.ts';
import { noneFeatures, targetFeatures } from './target-features.ts';
import { type Feature, viewTargets } from './target-view.ts';
import type { ToldStatement } from './told-statement.ts';
import { weigh } from './weigh.ts';

/** A statement that an event may be about, with what speaks for and against it. */
export interface SeenTarget {
  readonly statement: ToldStatement;
  readonly features: readonly Feature[];
}

/**
 * The statements that an event may be about, likeliest first: a logit over them and “none of them” (McFadden 1974),
 * with the weights of `lexicon/en/target-weights.tsv`.
 */
export function rankTargets(
  event: SpeechEvent,
  statements: readonly ToldStatement[],
  context: TargetContext,
): readonly FoundTarget[] {
  const weighed = seeTargets(event, statements, context).map(({ statement, features }) => ({
    statement,
    weight: Math.exp(weigh(features)),
  }));
  const none = Math.exp(weigh(noneFeatures(event)));
  const total = weighed.reduce((sum, { weight }) => sum + weight, none);
  return weighed
    .map(({ statement, weight }) => ({ statement, score: weight / total }))
    .sort((one, other) => other.score - one.score);
}

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
