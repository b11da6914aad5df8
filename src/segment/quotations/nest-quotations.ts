import type { Quotation } from '../../model/index.ts';
import type { DraftQuotation } from './draft-quotation.ts';

/** A quotation before the sentences in it are known. */
export type NestedQuotation = Omit<Quotation, 'sentences'>;

/**
 * Puts drafts in order, an outer one before those inside it, and says how deep each stands and in which. None
 * of them may cross another. The answer's `paragraphs` has the paragraph of each.
 */
export function nestQuotations(drafts: readonly DraftQuotation[]): {
  quotations: NestedQuotation[];
  paragraphs: number[];
} {
  const sorted = [...drafts].sort((one, other) => one.start - other.start || other.end - one.end);
  const indexes = new Map(sorted.map((draft, index) => [draft, index]));
  const stack: number[] = [];
  const quotations = sorted.map((draft, index) => {
    while (stack.length > 0 && sorted[stack.at(-1)!]!.end <= draft.start) stack.pop();
    const parent = stack.at(-1) ?? null;
    const depth = stack.push(index) - 1;
    const { start, end, style, inner, isClosed } = draft;
    const continues = draft.continues ? (indexes.get(draft.continues) ?? null) : null;
    return { start, end, style, inner, depth, parent, isClosed, continues };
  });
  return { quotations, paragraphs: sorted.map(({ paragraph }) => paragraph) };
}
