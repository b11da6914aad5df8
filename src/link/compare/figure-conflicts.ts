import type { AccountConflict } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { candidatePairs } from './candidate-pairs.ts';

/** A report of some statement. */
export interface StatedReport {
  readonly statement: string;
  readonly report: Report;
}

/** Days within which figures of one thing do not change by themselves. */
const MOST_DAYS = 3;
/** Words beside the figures that must be had, and the share of them that must be the same. */
const LEAST_WORDS = 4;
const ALIKE = 0.6;

const isFigure = (stem: string): boolean => /^\d/.test(stem);

interface Figured extends StatedReport {
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

function figured(stated: StatedReport): Figured {
  const stems = stated.report.content.tokens.map(({ stem }) => stem);
  return {
    ...stated,
    words: new Set(stems.filter((stem) => !isFigure(stem) && stem.length > 2)),
    figures: new Set(stems.filter(isFigure)),
  };
}

const isSameSpeaker = (a: Report, b: Report): boolean => a.speakers.some((id) => b.speakers.includes(id));

function isNear(a: Report, b: Report): boolean {
  const [one, other] = [a.document.day, b.document.day];
  return one === null || other === null || Math.abs(one - other) <= MOST_DAYS;
}

const isEach = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((one) => others.has(one));

/** Whether each of two has a figure that the other has not. */
const isOther = (a: Figured, b: Figured): boolean =>
  !isEach(a.figures, b.figures) && !isEach(b.figures, a.figures);

/** Statements of one speaker that two accounts give in much the same words and with other figures. */
export function figureConflicts(
  reports: readonly StatedReport[],
  isAcross: (a: Report, b: Report) => boolean,
): readonly AccountConflict[] {
  const all = reports
    .map(figured)
    .filter(({ figures, words }) => figures.size > 0 && words.size >= LEAST_WORDS);
  const found: AccountConflict[] = [];
  for (const [a, b, common] of candidatePairs(all.map((item) => ({ item, keys: item.words })))) {
    const share = common / Math.min(a.words.size, b.words.size);
    if (share < ALIKE || a.statement === b.statement || !isOther(a, b)) continue;
    if (!isAcross(a.report, b.report) || !isSameSpeaker(a.report, b.report) || !isNear(a.report, b.report))
      continue;
    const pair = { from: b.statement, to: a.statement };
    found.push({
      kind: 'figures',
      status: 'proposed',
      score: share,
      link: null,
      isOpen: false,
      ...pair,
      evidence: '',
    });
  }
  return found;
}
