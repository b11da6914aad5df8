import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { documentsOf, type TargetView } from '../target-view.ts';
import type { ToldStatement } from '../told-statement.ts';

/** Where and when the statement was reported, seen from the event. */
export function placeFeatures(
  event: SpeechEvent,
  { reports }: ToldStatement,
  { places, mostDocuments }: TargetView,
): readonly Feature[] {
  const { from, aim, relation } = event;
  const here = reports.filter(({ document }) => document.id === from.document.id);
  const where = here.length > 0 ? backFrom(from, here, places) : agoFrom(from, reports);
  const features: Feature[] = [
    [where, 1],
    [`${relation}: ${here.length > 0 ? 'here' : 'there'}`, 1],
  ];
  if (here.some(({ place }) => place < 2)) features.push(['lead', 1]);
  const documents = documentsOf(reports);
  if (documents > 1) features.push(['documents', Math.log(documents)]);
  if (documents > 1 && documents === mostDocuments) features.push(['most reported', 1]);
  if (aim.isPointing && aim.words.tokens.length === 0) features.push([`pointing: ${where}`, 1]);
  if (here.length > 0 && here.some((one) => isOneSentence(one, from))) features.push(['same sentence', 1]);
  if (here.length > 0 && here.length < reports.length) features.push(['here and there', 1]);
  if (reports.some(({ document }) => isOfOutlet(document, from.document)))
    features.push([`${relation}: same outlet`, 1]);
  return features;
}

/** How many statements back in the document, or that it comes behind. */
function backFrom(from: Report, here: readonly Report[], places: readonly number[]): string {
  const last = Math.max(...here.map(({ place }) => (place < from.place ? place : -1)));
  if (last < 0) return 'behind';
  const between = places.filter((place) => last < place && place < from.place).length;
  return between === 0 ? 'just before' : between <= 2 ? 'shortly before' : 'long before';
}

/** How many days ago it was reported last. */
function agoFrom(from: Report, reports: readonly Report[]): string {
  const days = reports.map(({ document }) => (from.document.day ?? Infinity) - (document.day ?? -Infinity));
  const ago = Math.min(...days.filter((one) => one >= 0));
  if (ago <= 3) return 'days ago';
  if (ago <= 14) return 'weeks ago';
  return ago <= 90 ? 'months ago' : 'long ago';
}

const isOneSentence = (one: Report, other: Report): boolean =>
  one.sentence.spans.some((span) => other.sentence.spans.some(({ start }) => start === span.start));

const isOfOutlet = (one: Report['document'], other: Report['document']): boolean =>
  one.family === other.family || (one.publisher !== null && one.publisher === other.publisher);
