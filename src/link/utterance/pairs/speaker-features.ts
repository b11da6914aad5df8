import type { Report } from '../../report/report.ts';
import { speakerRelation } from '../speaker-relation.ts';
import { areNearlyVerbatim } from './are-nearly-verbatim.ts';

/** How the names end of features of two reports whose words are not nearly the same. */
export const IN_OTHER_WORDS = ', in other words';

/** What it tells of two reports how their speakers stand to each other, where they are not one; null where they never are. */
export function speakerFeatures(a: Report, b: Report): readonly string[] | null {
  const relation = speakerRelation(a, b);
  if (relation === 'other') return null;
  if (relation === 'same') return [];
  const name = relation === 'likely' ? 'speakers likely one' : 'speakers not known to be one';
  return [areNearlyVerbatim(a, b) ? name : `${name}${IN_OTHER_WORDS}`];
}
