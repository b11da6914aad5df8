import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import type { TargetView } from '../target-view.ts';
import type { ToldStatement } from '../told-statement.ts';

/** Whose the statement is, seen from the event. */
export function speakerFeatures(
  { aim, from, relation }: SpeechEvent,
  { reports }: ToldStatement,
  { sides, spoken }: TargetView,
): readonly Feature[] {
  const whose = whoseStatement(from, reports, sides.speaksFor);
  const features: Feature[] = [[`${relation}: ${whose}`, 1]];
  if (aim.speakers.length > 0 && !aim.isOwn)
    features.push([isBy(reports, aim.speakers) ? 'speaker named' : 'speaker other', 1]);
  if (aim.isOwn) features.push([whose === 'other' ? 'own of other' : 'own of own', 1]);
  if (reports[0]!.speakers.length === 0) features.push(['nobody speaks', 1]);
  if (reports.some((one) => sides.isNamed(one.speakers, from.content)))
    features.push(['speaker in content', 1]);
  if (reports.some((one) => sides.isNamed(from.speakers, one.content)))
    features.push(['about who speaks', 1]);
  else if (reports.some((one) => sides.isSideNamed(from, one.content)))
    features.push(['about their side', 1]);
  if (aim.quoted.some((one) => one.speakers.length > 0 && isBy(reports, one.speakers)))
    features.push(['speaker told', 1]);
  if (reports.some(({ attribution: { act } }) => act === 'accuse' || act === 'criticise'))
    features.push(['accuses', 1]);
  if (reports[0]!.speakers.some((id) => spoken.get(id) === 1)) features.push([`only one of ${whose}`, 1]);
  return features;
}

const isBy = (reports: readonly Report[], people: readonly string[]): boolean =>
  reports.some(({ speakers }) => speakers.some((id) => people.includes(id)));

function whoseStatement(
  from: Report,
  reports: readonly Report[],
  speaksFor: (one: Report, other: Report) => boolean,
): 'self' | 'side' | 'other' {
  if (isBy(reports, from.speakers)) return 'self';
  return reports.some((one) => speaksFor(from, one)) ? 'side' : 'other';
}
