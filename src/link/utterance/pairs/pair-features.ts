import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { gistOf } from '../gist/gist.ts';
import { actFeatures } from './act-features.ts';
import { commonWords } from './common-words.ts';
import { conflictFeatures } from './conflict-features.ts';
import { inOrder } from './in-order.ts';
import { occasionFeatures } from './occasion-features.ts';
import { placeFeatures } from './place-features.ts';
import { speakerFeatures } from './speaker-features.ts';
import { wordFeatures } from './word-features.ts';

/** What two reports have in common and what not; null where two people speak. */
export function pairFeatures(a: Report, b: Report): readonly Feature[] | null {
  const speakers = speakerFeatures(a, b);
  if (speakers === null) return null;
  const common = commonWords(gistOf(a), gistOf(b));
  return [
    ...speakers,
    ...wordFeatures(common),
    ...conflictFeatures(common),
    ...actFeatures(a, b, common),
    ...placeFeatures(a, b),
    ...timeFeatures(a, b),
  ];
}

function timeFeatures(a: Report, b: Report): readonly Feature[] {
  const [day, otherDay] = [a.document.day, b.document.day];
  const [retold, laterRetold] = inOrder(a, b, (report) => Number(gistOf(report).isRetold));
  const [again, laterAgain] = inOrder(a, b, (report) => Number(gistOf(report).isAgain));
  return [
    ['days apart', day === null || otherDay === null ? -1 : Math.abs(day - otherDay)],
    ['earlier one retold', retold],
    ['later one told as past', laterRetold],
    ['earlier one said again', again],
    ['later one said again', laterAgain],
    ...occasionFeatures(a, b).map((name): Feature => [name, 1]),
  ];
}
