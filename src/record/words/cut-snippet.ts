import { HearsayError } from '../../errors.ts';
import type { Span } from '../../model/index.ts';
import { isSpace, overlaps, trimSpan } from '../../text/span.ts';

/** A stretch of a text around what was searched for. */
export interface Snippet {
  /** Where it stands in the text. */
  readonly span: Span;
  /** The text of the span, letter for letter. */
  readonly text: string;
  /** What was searched for, as spans of `text`. */
  readonly hits: readonly Span[];
  /** Whether the text goes on before it, and behind it; the mark for that is whoever shows it to put. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** How far from where it should be an edge may move to leave a word whole, in units. */
const MAX_MOVE = 30;

/**
 * The stretch of at most `width` units that holds the most of the spans, which are in order and do not overlap;
 * the first such; the beginning of the text where there are none. It begins and ends with a whole word, unless
 * there is none to end at, and never inside a character. Throws `snippet-width` where `width` is not 1 or more.
 */
export function cutSnippet(text: string, spans: readonly Span[], width: number): Snippet {
  if (!Number.isInteger(width) || width < 1) {
    throw new HearsayError('snippet-width', `A snippet is 1 or more units wide, not ${width}.`);
  }
  const span = trimSpan(text, placeWindow(text, densest(spans, width), width));
  const hits = spans
    .filter((hit) => overlaps(hit, span))
    .map((hit) => ({
      start: Math.max(hit.start, span.start) - span.start,
      end: Math.min(hit.end, span.end) - span.start,
    }))
    // Of one that is wider than all, the window may have nothing but the space with which it begins.
    .filter(({ start, end }) => start < end);
  const whole = trimSpan(text, { start: 0, end: text.length });
  return {
    span,
    text: text.slice(span.start, span.end),
    hits,
    isCutBefore: span.start > whole.start,
    isCutAfter: span.end < whole.end,
  };
}

/** From the first to the last of the most spans that are within the width of one another. */
function densest(spans: readonly Span[], width: number): Span {
  let best = { start: 0, end: 0, count: 0 };
  for (let from = 0, to = 0; from < spans.length; from++) {
    const { start, end } = spans[from]!;
    to = Math.max(to, from);
    while (to + 1 < spans.length && spans[to + 1]!.end - start <= width) to++;
    const count = to - from + 1;
    if (count > best.count) best = { start, end: Math.max(end, spans[to]!.end), count };
  }
  return best;
}

/** The window around what it must hold, with as much on either side as the text and the width leave. */
function placeWindow(text: string, inner: Span, width: number): Span {
  const spare = Math.max(0, width - (inner.end - inner.start));
  const start = Math.max(0, Math.min(inner.start - (spare >> 1), text.length - width));
  const end = Math.min(text.length, start + width);
  const from = moveForward(text, start, Math.min(Math.max(inner.start, start), start + MAX_MOVE));
  return {
    start: from,
    end: moveBack(text, end, Math.max(Math.min(inner.end, end), end - MAX_MOVE, from + 1)),
  };
}

const isEdge = (text: string, at: number) =>
  at <= 0 || at >= text.length || isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at));

/** Whether a cut here would part a letter from its accent, or an emoji. */
const isInside = (text: string, at: number) =>
  /^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(at, at + 2));

function moveForward(text: string, start: number, limit: number): number {
  for (let at = start; at <= limit; at++) if (isEdge(text, at)) return at;
  let at = start;
  while (at < limit && isInside(text, at)) at++;
  return at;
}

function moveBack(text: string, end: number, limit: number): number {
  for (let at = end; at >= limit; at--) if (isEdge(text, at)) return at;
  let at = end;
  while (at > limit && isInside(text, at)) at--;
  return at;
}
