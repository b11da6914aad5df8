import type { CheckedQuotation } from '../../../src/model/index.ts';

/** A stretch of a draft: a quotation by its place in the list, or what stands between; -1 for that. */
export interface DraftPiece {
  readonly text: string;
  readonly start: number;
  readonly quotation: number;
}

/** Cuts a draft at the edges of its quotations; of two that overlap the outer one is shown. */
export function markDraft(
  text: string,
  quotations: readonly Pick<CheckedQuotation, 'span'>[],
): readonly DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let at = 0;
  const push = (end: number, quotation: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, quotation });
    at = Math.max(at, end);
  };
  const order = quotations.map(({ span }, index) => ({ span, index }));
  order.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const { span, index } of order) {
    if (span.start < at) continue;
    push(span.start, -1);
    push(span.end, index);
  }
  push(text.length, -1);
  return pieces;
}
