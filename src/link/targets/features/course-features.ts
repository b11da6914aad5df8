import type { Act } from '../../../model/index.ts';
import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { gistOf } from '../../utterance/gist/gist.ts';
import type { TargetView } from '../target-view.ts';
import type { ToldStatement } from '../told-statement.ts';
import { saidStems } from '../words/compare-words.ts';

/** How the statement stands in the course of what was said: whether it is a reply itself, told by another, or spoken of. */
export function courseFeatures(
  { from }: SpeechEvent,
  statement: ToldStatement,
  { sides, replies, aimed, inner }: TargetView,
): readonly Feature[] {
  const { reports } = statement;
  const features: Feature[] = [];
  if (
    reports.some((one) => replies.has(one) || REPLIES.has(one.attribution.act) || gistOf(one).deeds.size > 0)
  )
    features.push([reports.some((one) => sides.speaksFor(from, one)) ? 'own reply' : 'reply of another', 1]);
  if (reports.some((one) => inner.tells.has(one))) features.push(['tells of another', 1]);
  if (reports.some((one) => inner.told.has(one))) features.push(['told by another', 1]);
  features.push(...mentionFeatures(from, statement));
  const before = aimed.filter((one) => one.statement === statement);
  const here = strongest(before.filter((one) => one.from === from));
  if (here > 0) features.push(['same words are about it', here]);
  const last = aimed.findLast((one) => one.from !== from && isOneSide(one.from, from))?.from;
  const latest = strongest(before.filter((one) => one.from === last));
  if (latest > 0) features.push(['words before are about it', latest]);
  const earlier = strongest(before.filter((one) => one.from !== last && one.from !== from));
  if (earlier > 0) features.push(['earlier words are about it', earlier]);
  const share = sumOf(before) / Math.max(1, sumOf(aimed));
  if (share > 0) features.push(['most replied to', share]);
  return features;
}

/** What the event's own words alone tell of: “he told nobody”, “I said no such thing” mention the statement and are not it. */
function mentionFeatures(from: Report, { reports }: ToldStatement): readonly Feature[] {
  if (!reports.every((one) => isInside(one, from))) return [];
  const isOwn = reports.some((one) => one.speakers.length === 0 || isOneSide(one, from));
  const isBare = reports.every((one) => saidStems(one).size < 2);
  const mention = isOwn ? 'own mention' : 'mention of another';
  return isBare
    ? [
        [mention, 1],
        [`bare ${mention}`, 1],
      ]
    : [[mention, 1]];
}

const isInside = ({ parent }: Report, outer: Report): boolean =>
  parent !== null && (parent === outer || isInside(parent, outer));

const REPLIES: ReadonlySet<Act> = new Set([
  'deny',
  'retract',
  'apologise',
  'correct',
  'clarify',
  'decline',
  'reject',
]);

const strongest = (all: readonly { readonly score: number }[]): number =>
  all.reduce((most, { score }) => Math.max(most, score), 0);

const sumOf = (all: readonly { readonly score: number }[]): number =>
  all.reduce((sum, { score }) => sum + score, 0);

const isOneSide = (one: Report, other: Report): boolean =>
  one.speakers.some((id) => other.speakers.includes(id));
