import type { Report } from '../../report/report.ts';
import { type Gist, gistOf } from '../gist/gist.ts';
import { weightOf } from '../term-weight.ts';
import { heaviestRun } from './heaviest-run.ts';

/** Weight and words of a run that nobody else would say by chance. */
const LEAST_WEIGHT = 8;
const LEAST_WORDS = 3;
/** Its share of the shorter report, where it has not plenty of weight. */
const LEAST_SHARE = 0.6;
const PLENTY = 14;
/** Weight of a quotation that nobody else would say by chance. */
const LEAST_QUOTED = 7;
/** Weight of what two versions of one text have in common. */
const LEAST_IN_COPY = 3;

/** Whether two reports have rare words in the same order in common: most of the shorter, or all that one quotes. */
export function areNearlyVerbatim(a: Report, b: Report): boolean {
  const [one, other] = [gistOf(a), gistOf(b)];
  if (isQuotedIn(one, other) || isQuotedIn(other, one)) return true;
  const isCopy = a.document !== b.document && a.document.family === b.document.family;
  if (isSameText(one, other, isCopy)) return true;
  const run = heaviestRun(one.ownRun, other.ownRun);
  const isRare = run.weight >= (isCopy ? LEAST_IN_COPY : LEAST_WEIGHT) && run.words.length >= LEAST_WORDS;
  if (run.weight >= PLENTY || isReworded(one.ownRun, other.ownRun)) return true;
  return isRare && run.words.length >= LEAST_SHARE * Math.min(one.run.length, other.run.length);
}

/** Words of a whole report that nobody else gives in full by chance, and their weight where it is no copy. */
const LEAST_WHOLE = 3;
const LEAST_WHOLE_WEIGHT = 5;

/** Whether both give the same words and no others: in two versions of one text, or in quotation marks. */
function isSameText(one: Gist, other: Gist, isCopy: boolean): boolean {
  const isSame = one.ownRun.length >= LEAST_WHOLE && one.ownRun.join(' ') === other.ownRun.join(' ');
  const areQuoted = one.quotations.length > 0 && other.quotations.length > 0;
  return isSame && (isCopy || (areQuoted && weightOfAll(one.ownRun) >= LEAST_WHOLE_WEIGHT));
}

/** Whether rare words that the one quotes stand in the other. */
function isQuotedIn({ quotations }: Gist, { ownRun }: Gist): boolean {
  const words = ` ${ownRun.join(' ')} `;
  return quotations.some((quotation) => {
    const quoted = quotation.trim().split(' ');
    const weight = quoted.reduce((sum, word) => sum + weightOf(word), 0);
    return quoted.length > 1 && weight >= LEAST_QUOTED && words.includes(quotation);
  });
}

/** Longer ones are compared by their beginnings. */
const MOST_WORDS = 80;
/** Share of the weight of the shorter report that stands in the longer in the same order, and how much that is at least. */
const LEAST_IN_ORDER = 0.7;
const LEAST_ORDERED = 12;

/** Whether most of the shorter report's words stand in the other in their order, with others between or a few changed. */
function isReworded(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.slice(0, MOST_WORDS), other.slice(0, MOST_WORDS)];
  const shorter = Math.min(weightOfAll(a), weightOfAll(b));
  const common = weightInOrder(a, b);
  return common >= LEAST_ORDERED && common >= LEAST_IN_ORDER * shorter;
}

const weightOfAll = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

/** Weight of the heaviest words that both have in the same order (Wagner and Fischer 1974). */
function weightInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let n = 0; n < b.length; n++)
      next.push(word === b[n] ? row[n]! + weightOf(word) : Math.max(row[n + 1]!, next[n]!));
    row = next;
  }
  return row[b.length]!;
}
