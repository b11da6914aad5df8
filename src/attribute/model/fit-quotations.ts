import type { Quotation, Segmented, Span } from '../../model/index.ts';
import { overlaps } from '../../text/span.ts';

/** A part of a quotation that has this share of it has all of it. */
const MOST = 0.6;
/** The same for a span that runs into it from outside. */
const MUCH = 0.4;

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
 * Fits the edges of a content to the quotations: where it has most of one, it gets the rest with its marks; where it
 * runs into one from outside and has little of it, it ends in front of it; where it is a part of one, it keeps to that
 * part, with the mark on the side that it reaches. So no mark is parted from what it opens or closes by less than a
 * part of the quotation. `taken` are spans of the same attribution (its cue and source) that it must not run into.
 */
export function fitQuotations(segmented: Segmented, span: Span, taken: readonly Span[]): Span {
  const { text } = segmented.document;
  const isFree = (wider: Span) => taken.every((one) => !overlaps(one, wider));
  let fitted = span;
  for (const quotation of touching(segmented.quotations, span)) {
    const { start, end, inner } = quotation;
    if (fitted.start <= start && end <= fitted.end) continue;
    const isWithin = start <= fitted.start && fitted.end <= end;
    const isMost = shared(fitted, inner) >= (isWithin ? MOST : MUCH) * (inner.end - inner.start);
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
