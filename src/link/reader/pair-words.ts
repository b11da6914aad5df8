import type { Report } from '../report/report.ts';
import { type SpeakerRelation, speakerRelation } from '../utterance/speaker-relation.ts';
import type { PairWords } from './link-reader.ts';
import { reportWords } from './report-words.ts';

const SPEAKERS: Readonly<Record<SpeakerRelation, PairWords['speakers']>> = {
  same: 'same',
  side: 'same',
  likely: 'likely',
  open: 'other',
  other: 'other',
};

/** The number of the distance within one day, and the days from which on each higher number counts. */
const WITHIN_A_DAY = 5;
const DAYS: readonly number[] = [0, 1, 3, 7, 21, 60, 200];

/** A report and an earlier one as a reader is given them. */
export function pairWords(from: Report, to: Report): PairWords {
  return {
    from: reportWords(from),
    to: { source: to.source.text, cue: to.cue.text, content: to.content.text },
    speakers: SPEAKERS[speakerRelation(from, to)],
    distance: distanceOf(from, to),
  };
}

function distanceOf(from: Report, to: Report): number {
  if (from.document.id === to.document.id) {
    const between = from.place - to.place;
    if (between < 0) return 3;
    return between === 1 ? 1 : 2;
  }
  const [day, earlier] = [from.document.day, to.document.day];
  if (day === null || earlier === null) return 4;
  return WITHIN_A_DAY + DAYS.filter((step) => day - earlier > step).length;
}
