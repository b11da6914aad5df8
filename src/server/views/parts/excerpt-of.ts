import type { Attribution, Document } from '../../../model/index.ts';
import type { StatementView } from '../../contract.ts';
import { extentOfAll } from './extent-of.ts';

/** Most units before and after the statement, for texts that are one long paragraph. */
const BESIDE = 2000;
const BLANK = /\r?\n[^\S\n]*\r?\n\s*/g;

/** The end of the last blank line before a place. */
function afterBlank(text: string, place: number): number {
  const from = Math.max(0, place - BESIDE);
  const last = [...text.slice(from, place).matchAll(BLANK)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

/** The start of the first blank line after a place. */
function beforeBlank(text: string, place: number): number {
  const to = Math.min(text.length, place + BESIDE);
  const [first] = text.slice(place, to).matchAll(BLANK);
  return first === undefined ? to : place + first.index;
}

const isLow = (text: string, place: number): boolean => /[\udc00-\udfff]/.test(text.charAt(place));

/** The paragraphs that an attribution stands in, and where they begin in the text. */
export function excerptOf(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  one: Attribution,
): StatementView['excerpt'] {
  const { start, end } = extentOfAll(one);
  const first = blocks.find((block) => block.start <= start && block.end > start);
  const last = blocks.find((block) => block.start < end && block.end >= end);
  const from = Math.max(first?.start ?? afterBlank(text, start), start - BESIDE, 0);
  const to = Math.min(last?.end ?? beforeBlank(text, end), end + BESIDE);
  const whole = isLow(text, from) ? from - 1 : from;
  return { text: text.slice(whole, isLow(text, to) ? to - 1 : to), start: whole };
}
