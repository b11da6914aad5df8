import type { Quotation, Segmented, Span } from '../../model/index.ts';
import { overlaps } from '../../text/span.ts';

/** Where the cue stands outside a quotation, a content that has this share of it has all of it. */
const SOME = 0.25;
/** The same where the cue stands inside. */
const MOST = 0.6;

const NO_WORD = /^[^\p{L}\p{N}]*$/u;

const touching = (quotations: readonly Quotation[], span: Span): Quotation[] => {
  let low = 0;
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < span.start - 20_000) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let at = low; at < quotations.length && quotations[at]!.start < span.end; at++)
    if (overlaps(quotations[at]!, span)) found.push(quotations[at]!);
  return found;
};

const shared = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** The span with a quotation's mark on each side that it reaches but for marks of punctuation. */
function withMarks(text: string, span: Span, { start, end, inner }: Quotation): Span {
  const isAtStart = span.start >= inner.start && NO_WORD.test(text.slice(inner.start, span.start));
  const isAtEnd = span.end <= inner.end && NO_WORD.test(text.slice(span.end, inner.end));
  return { start: isAtStart ? start : span.start, end: isAtEnd ? end : span.end };
}

/** The span as far as it stands outside a quotation into which it runs. */
function outside(span: Span, quotation: Quotation): Span {
  return span.start < quotation.start
    ? { start: span.start, end: quotation.start }
    : { start: Math.min(quotation.end, span.end), end: span.end };
}

/**
 * Fits the edges of a content to the quotations. Whoever quotes from outside quotes the whole: a content that has some
 * of a quotation gets the rest with its marks, or ends in front of it where it has but a little. Where the cue stands
 * inside, the content may be a part of the quotation, and gets the mark on the side that it reaches. `taken` are the cue
 * and the source of the same attribution, the cue first, which the content must not run into.
 */
export function fitQuotations(segmented: Segmented, span: Span, taken: readonly Span[]): Span {
  const { text } = segmented.document;
  const isFree = (wider: Span) => taken.every((one) => !overlaps(one, wider));
  let fitted = span;
  for (const quotation of touching(segmented.quotations, span)) {
    const { start, end, inner } = quotation;
    if (fitted.start <= start && end <= fitted.end) continue;
    const isWithin = start <= fitted.start && fitted.end <= end;
    const isQuoted = taken.length > 0 && !overlaps(taken[0]!, quotation);
    const isMost = shared(fitted, inner) >= (isQuoted ? SOME : MOST) * (inner.end - inner.start);
    const whole = { start: Math.min(fitted.start, start), end: Math.max(fitted.end, end) };
    if (isMost && isFree(whole)) fitted = whole;
    else if (isWithin) {
      const marked = withMarks(text, fitted, quotation);
      fitted = isFree(marked) ? marked : fitted;
    } else if (outside(fitted, quotation).end > outside(fitted, quotation).start)
      fitted = outside(fitted, quotation);
  }
  return fitted;
}
