import { clippedWords } from '../../generated/lexicon.ts';
import type { Mark } from './find-marks.ts';
import type { Pair } from './pair-double-marks.ts';

/** How sure it is that a single mark closes: after a full stop it does, after an s it may be a possessive. */
const NEVER = 0;
const WEAK = 1;
const LIKELY = 2;
const SURE = 3;

const CLIPPED = new Set(clippedWords.map(({ word }) => word));
const WORD = /[\p{L}\p{N}]/u;
const FIRST_WORD = /^[\p{L}]+|^\d0s/u;
/** “goin’”, “o’”, “th’”, “6’”: the mark stands for letters, or for feet. */
const CLIPPED_END = /(?:in|[^\p{L}]o|[^\p{L}]th|[^\p{L}]\d)$/iu;
/** Longer than this a name in quotation marks is not; the mark after an s is then a possessive. */
const LONGEST_NAME = 80;

/**
 * Pairs single quotation marks, given in order and all of one region: what lies between two double marks, or
 * outside of any. Apostrophes are told by where they stand; of several marks that could close, one after
 * punctuation wins over one after a plural s (‘the boys’ game,’ he said).
 */
export function pairSingleMarks(text: string, marks: readonly Mark[]): { pairs: Pair[]; unclosed: Mark[] } {
  const pairs: Pair[] = [];
  const unclosed: Mark[] = [];
  for (let i = 0; i < marks.length; ) {
    const open = marks[i++]!;
    if (!isOpening(text, open)) continue;
    const next = nextOpening(text, marks, i);
    const close = findClosing(text, open, marks.slice(i, next));
    if (close) pairs.push({ open, close });
    else unclosed.push(open);
    i = next;
  }
  return { pairs, unclosed };
}

function nextOpening(text: string, marks: readonly Mark[], from: number): number {
  let at = from;
  while (at < marks.length && !isOpening(text, marks[at]!)) at++;
  return at;
}

/** Whether the mark stands where a quotation may open, and not for letters left out: ’em, ’90s, ’twas. */
export function isOpening(text: string, mark: Mark): boolean {
  if (!mark.canOpen || mark.shape === '’' || /\s/.test(text[mark.end] ?? ' ')) return false;
  const [word] = FIRST_WORD.exec(text.slice(mark.end, mark.end + 12)) ?? [];
  return word === undefined || !(CLIPPED.has(word.toLowerCase()) || /^\d0s/.test(word));
}

function findClosing(text: string, open: Mark, candidates: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  let bestStrength = NEVER;
  for (const mark of candidates) {
    const strength = mark.canClose ? closingStrength(text, mark) : NEVER;
    if (strength <= bestStrength) continue;
    if (strength === WEAK && mark.start - open.end > LONGEST_NAME) continue;
    best = mark;
    bestStrength = strength;
    if (strength === SURE) break;
  }
  return best;
}

function closingStrength(text: string, { start, end }: Mark): number {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (WORD.test(after)) return NEVER;
  if (!WORD.test(before)) return SURE;
  if (CLIPPED_END.test(text.slice(Math.max(0, start - 3), start))) return WEAK;
  if (before !== 's') return SURE;
  return /\s/.test(after) ? WEAK : LIKELY;
}
