import type { QuotationStyle, Span } from '../../model/index.ts';
import { trimSpan } from '../../text/span.ts';
import type { Mark } from './find-marks.ts';

/** A quotation before all of the document's are put in order and into one another. */
export interface DraftQuotation extends Span {
  readonly style: QuotationStyle;
  readonly inner: Span;
  readonly isClosed: boolean;
  /** Its marks: two, one where it is left open, none of a block quotation. */
  readonly marks: readonly Span[];
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** The one in an earlier paragraph that it goes on with, or null. */
  readonly continues: DraftQuotation | null;
}

/** Where a draft stands and what it goes on with. */
export interface DraftPlace {
  readonly paragraph: number;
  readonly continues: DraftQuotation | null;
}

/** The quotation between two marks. */
export function closedDraft(text: string, open: Mark, close: Mark, place: DraftPlace): DraftQuotation {
  const inner = innerSpan(text, open.end, close.start);
  // Speech that goes on from the paragraph before has no opening mark.
  const marks = [spanOf(open), spanOf(close)].filter(({ start, end }) => start < end);
  return { start: open.start, end: close.end, style: open.style, inner, isClosed: true, marks, ...place };
}

/** The quotation from an opening mark to the end of its paragraph. */
export function openDraft(text: string, open: Mark, end: number, place: DraftPlace): DraftQuotation {
  const inner = innerSpan(text, open.end, end);
  const { start, style } = open;
  return { start, end: inner.end, style, inner, isClosed: false, marks: [spanOf(open)], ...place };
}

/** A block quotation, which has no marks. */
export function blockDraft(span: Span, place: DraftPlace): DraftQuotation {
  const { start, end } = span;
  return { start, end, style: 'block', inner: { start, end }, isClosed: true, marks: [], ...place };
}

const spanOf = ({ start, end }: Mark): Span => ({ start, end });

/** What stands between, without white space; an empty span after the opening mark if that is nothing. */
function innerSpan(text: string, start: number, end: number): Span {
  const inner = trimSpan(text, { start, end });
  return inner.start < inner.end ? inner : { start, end: start };
}
