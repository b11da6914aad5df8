import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { type SpeakerRelation, speakerRelation } from '../speaker-relation.ts';
import { areNearlyVerbatim } from './are-nearly-verbatim.ts';

/** How far two speakers are from being known to be one. */
const DISTANCES: Readonly<Record<Exclude<SpeakerRelation, 'other'>, number>> = {
  same: 0,
  likely: 1,
  side: 2,
  open: 3,
};

/** How the speakers of two reports stand to each other, and where they may be two, whether the words are the same; null where they are two. */
export function speakerFeatures(a: Report, b: Report): readonly Feature[] | null {
  const relation = speakerRelation(a, b);
  if (relation === 'other') return null;
  return [
    ['distance of the speakers', DISTANCES[relation]],
    ['in the same words', Number(relation !== 'same' && areNearlyVerbatim(a, b))],
    ['speakers known', Number(a.speakers.length > 0) + Number(b.speakers.length > 0)],
  ];
}
