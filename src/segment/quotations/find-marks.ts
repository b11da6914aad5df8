import type { QuotationStyle } from '../../model/index.ts';
import { isSpace } from '../../text/span.ts';

/** Marks of one family close each other, whatever they look like: “so" is a quotation. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle';

/** A mark that may open or close a quotation, or neither: an apostrophe, inches. Offsets into the text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly shape: string;
  readonly family: MarkFamily;
  /** Style of a quotation that it opens. */
  readonly style: QuotationStyle;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const MARKS = /‘‘|’’|[“”‟„"«»‹›‘’‚‛]|'+|`+/g;

const SHAPES: Readonly<Record<string, readonly [MarkFamily, QuotationStyle]>> = {
  '“': ['double', 'double-curly'],
  '”': ['double', 'double-curly'],
  '‟': ['double', 'double-curly'],
  '„': ['double', 'low-high'],
  '"': ['double', 'double-straight'],
  "''": ['double', 'doubled-single'],
  '``': ['double', 'doubled-single'],
  '‘‘': ['double', 'doubled-single'],
  '’’': ['double', 'doubled-single'],
  '«': ['guillemet', 'guillemets'],
  '»': ['guillemet', 'guillemets'],
  '‹': ['angle', 'guillemets'],
  '›': ['angle', 'guillemets'],
  '‘': ['single', 'single-curly'],
  '’': ['single', 'single-curly'],
  '‛': ['single', 'single-curly'],
  '‚': ['single', 'low-high'],
  "'": ['single', 'single-straight'],
  '`': ['single', 'single-straight'],
};

const OPENING_MARK = /["'‘“«]/;
const OPENS_CHUNK = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069([{<—–\-/*_|…“”„"«»‹›‘’‚'`:]/;
const CLOSES_CHUNK = /[\s.,;:!?)\]}>—–\-/…”"»›’']/;
const FEET_AND_INCHES = /\d['’′] ?\d{1,2}$/;

/** All that may be a quotation mark between `start` and `end`, in order. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: run } of text.slice(start, end).matchAll(MARKS)) {
    for (const [from, to] of splitRun(text, start + index, start + index + run.length, start)) {
      marks.push(toMark(text, from, to, { start, end }));
    }
  }
  return marks;
}

/** A run of straight single marks is pairs, with a single one inside: '''so,' he said'' and ''he said 'so.''' */
function splitRun(text: string, from: number, to: number, start: number): [number, number][] {
  if (to - from === 1) return [[from, to]];
  const opens = from === start || OPENS_CHUNK.test(text[from - 1]!);
  const pieces: [number, number][] = [];
  let at = from;
  if ((to - from) % 2 === 1 && !opens) pieces.push([at, ++at]);
  for (; at + 2 <= to; at += 2) pieces.push([at, at + 2]);
  if (at < to) pieces.push([at, to]);
  return pieces;
}

function toMark(text: string, from: number, to: number, range: { start: number; end: number }): Mark {
  const shape = text.slice(from, to);
  const [family, style] = SHAPES[shape]!;
  const before = from > range.start ? text[from - 1]! : ' ';
  const after = to < range.end ? text[to]! : ' ';
  const sides = { canOpen: opens(shape, before, after), canClose: closes(shape, before, after) };
  if (family === 'double' && FEET_AND_INCHES.test(text.slice(Math.max(range.start, from - 5), from))) {
    sides.canClose = false;
  }
  return { start: from, end: to, shape, family, style, ...sides };
}

function opens(shape: string, before: string, after: string): boolean {
  const isSpaced = isSpace(before.charCodeAt(0)) && isSpace(after.charCodeAt(0));
  if (shape === '„' || shape === '‚' || shape === '``' || shape === '‟') return !isSpace(after.charCodeAt(0));
  if (shape === '“' || shape === '‘')
    return isSpaced || !CLOSES_CHUNK.test(after) || OPENS_CHUNK.test(before);
  if (shape === '«' || shape === '»' || shape === '‹' || shape === '›') {
    return OPENS_CHUNK.test(before);
  }
  if (!OPENS_CHUNK.test(before)) return false;
  if (isSpace(after.charCodeAt(0))) return isSpaced;
  return isSpace(before.charCodeAt(0)) || OPENING_MARK.test(after) || !CLOSES_CHUNK.test(after);
}

function closes(shape: string, before: string, after: string): boolean {
  const isAfterSpace = isSpace(before.charCodeAt(0));
  if (shape === '„' || shape === '‚' || shape === '``') return false;
  if (shape === '”' || shape === '»' || shape === '«' || shape === '‹' || shape === '›') return true;
  if (isAfterSpace) return isSpace(after.charCodeAt(0));
  if (shape === '“' || shape === '‘') {
    return /[.,!?]/.test(before) || (CLOSES_CHUNK.test(after) && !OPENS_CHUNK.test(before));
  }
  return !/[([{]/.test(before);
}
