import type { Report } from '../report/report.ts';
import type { SpeechEvent } from './speech-event.ts';

/** Whether two lists of ids of people belong to one side: the same person, or one who speaks for the other. */
export type IsSameSide = (one: readonly string[], other: readonly string[]) => boolean;

/** What an event does that comes from the side of the target's speaker, and what the same words do from another's. */
const BY_SIDE: Readonly<
  Record<
    SpeechEvent['relation'],
    { readonly own: SpeechEvent['relation'] | null; readonly other: SpeechEvent['relation'] | null }
  >
> = {
  // Whoever was not the one to speak can only doubt the report.
  deniesSaying: { own: 'deniesSaying', other: 'disputes' },
  disputes: { own: 'disputes', other: 'disputes' },
  retracts: { own: 'retracts', other: null },
  corrects: { own: 'corrects', other: 'corrects' },
  clarifies: { own: 'clarifies', other: null },
  apologisesFor: { own: 'apologisesFor', other: null },
  confirms: { own: 'confirms', other: 'confirms' },
  repeats: { own: 'repeats', other: null },
  declinesToComment: { own: 'declinesToComment', other: 'declinesToComment' },
  correctedByOutlet: { own: 'correctedByOutlet', other: 'correctedByOutlet' },
};

/** The relation that an event has to a target, given on whose side both speak; null where it cannot have any. */
export function relationFor(
  event: SpeechEvent,
  target: Report,
  isSameSide: IsSameSide,
): SpeechEvent['relation'] | null {
  const isOwn = isSameSide(event.from.speakers, target.speakers);
  if (event.rule !== 'deny') return BY_SIDE[event.relation][isOwn ? 'own' : 'other'];
  return isOwn && isToldBeside(event.from, target) ? null : BY_SIDE.deniesSaying[isOwn ? 'own' : 'other'];
}

/** Nobody is quoted and said to have “denied it” in one text, unless it is another who reports the words. */
const isToldBeside = (from: Report, target: Report) =>
  from.document === target.document && target.parent === null;
