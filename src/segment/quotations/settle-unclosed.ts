import type { Span } from '../../model/index.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import type { Mark, MarkFamily } from './find-marks.ts';
import type { Pair, Pairing } from './pair-double-marks.ts';

/** What a paragraph must know of those beside it. */
export interface Surroundings {
  readonly index: number;
  /** The quotation that the paragraph before left open, or null. */
  readonly before: DraftQuotation | null;
  /** Families of the marks that the next paragraph opens with. */
  readonly reopened: ReadonlySet<MarkFamily>;
}

/** The double marks of a paragraph when all is decided. */
export interface Settled {
  readonly pairs: readonly Pair[];
  /** The opening mark of speech that runs to the end of the paragraph, or null. */
  readonly left: Mark | null;
  /** Opening marks that no quotation is read from. */
  readonly stray: readonly Mark[];
}

/**
 * Decides what becomes of marks that nothing closes, in a paragraph and beside others. In order: a quotation from the
 * paragraph before goes on to a lone closing mark; two opening marks with one closing mark are the one that begins
 * speech; an opening mark that the next paragraph repeats, or that begins speech, runs to the end.
 */
export function settleUnclosed(
  text: string,
  paragraph: Span,
  doubles: Pairing,
  around: Surroundings,
): Settled {
  const carried = carriedPair(text, paragraph, doubles, around);
  const pairs = [...(carried ? [carried] : []), ...doubles.pairs];
  const taken = takeOver(text, paragraph, pairs, doubles.unclosed);
  const unclosed = doubles.unclosed.filter((mark) => mark !== taken?.pair.open);
  const settled = taken ? [...pairs.filter((pair) => pair !== taken.instead), taken.pair] : pairs;
  const isLeft = (mark: Mark) => isLeftOpen(text, paragraph, mark, { pairs: settled, around });
  const left = taken ? null : (unclosed.findLast(isLeft) ?? null);
  const stray = [...unclosed, ...doubles.cutShort].filter((mark) => mark !== left);
  return { pairs: settled, left, stray: taken ? [...stray, taken.instead.open] : stray };
}

/** The paragraph before may also be closed behind the name of its speaker, in a short line with a capital. */
const SHORTEST_CARRIED = 80;

/** From the start of the paragraph to a closing mark that closes nothing here. */
function carriedPair(
  text: string,
  paragraph: Span,
  { pairs, orphans }: Pairing,
  { before }: Surroundings,
): Pair | null {
  const close = orphans[0];
  const style = before?.style;
  if (!close || style === undefined || close.family !== 'double') return null;
  if (close.start === paragraph.start || pairs.some(({ open }) => open.start < close.start)) return null;
  const isName = close.start - paragraph.start < SHORTEST_CARRIED && !/\p{Ll}/u.test(text[paragraph.start]!);
  if (isName) return null;
  const { start } = paragraph;
  const open: Mark = { ...close, start, end: start, style, canOpen: true, canClose: false };
  return { open, close };
}

/** A pair to put in the place of another: the unclosed mark before begins speech, and its own opening mark does not. */
function takeOver(text: string, paragraph: Span, pairs: readonly Pair[], unclosed: readonly Mark[]) {
  const open = unclosed[0];
  if (unclosed.length !== 1 || !open || !beginsSpeech(text, paragraph, open)) return null;
  const inside = pairs.filter((pair) => pair.open.start > open.start && pair.open.style === open.style);
  const instead = inside[0];
  if (inside.length !== 1 || !instead || followsIntroduction(text, paragraph, instead.open)) return null;
  const pair = { open, close: instead.close };
  return pairs.some((other) => other !== instead && crosses(pair, other)) ? null : { instead, pair };
}

const crosses = (one: Pair, other: Pair): boolean =>
  one.open.start < other.open.start
    ? other.open.start < one.close.start && one.close.start < other.close.start
    : one.open.start < other.close.start && other.close.start < one.close.start;

function isLeftOpen(
  text: string,
  paragraph: Span,
  mark: Mark,
  { pairs, around }: { pairs: readonly Pair[]; around: Surroundings },
): boolean {
  if (pairs.some(({ open }) => open.start > mark.start && open.style === mark.style)) return false;
  if (pairs.some(({ open, close }) => open.start < mark.start && mark.start < close.start)) return false;
  return around.reopened.has(mark.family) || beginsSpeech(text, paragraph, mark);
}

/** Whether a mark stands where speech begins: at the head of the paragraph, after a comma or colon, or a sentence. */
export function beginsSpeech(text: string, paragraph: Span, mark: Mark): boolean {
  const { start, end } = mark;
  if (isAtStart(text, paragraph, start) || followsIntroduction(text, paragraph, mark)) return true;
  const before = text.slice(Math.max(paragraph.start, start - 4), start);
  return /[.!?…]["”’']?\s+$/.test(before) && /^\p{Lu}/u.test(text.slice(end, end + 2));
}

function followsIntroduction(text: string, paragraph: Span, { start }: Mark): boolean {
  return /[,:]\s*$/.test(text.slice(Math.max(paragraph.start, start - 4), start));
}

/** Whether nothing but marks, dashes and brackets stands between the paragraph's start and the offset. */
export function isAtStart(text: string, paragraph: Span, at: number): boolean {
  return at - paragraph.start <= 12 && /^[\s—–\-[(“”‟„"«»‹‘'‚`]*$/.test(text.slice(paragraph.start, at));
}
