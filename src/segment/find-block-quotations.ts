import type { Span } from '../model/index.ts';
import { trimSpan } from '../text/span.ts';
import { blockDraft, type DraftQuotation } from './draft-quotation.ts';
import type { BareParagraph } from './find-sentences.ts';

/**
 * Block quotations, which have no marks: paragraphs of an HTML block quotation, and the words of a turn. One that
 * follows another of its kind goes on with it. A paragraph that is wholly in marks is a quotation already.
 */
export function findBlockQuotations(
  text: string,
  paragraphs: readonly BareParagraph[],
  marked: readonly DraftQuotation[],
): DraftQuotation[] {
  const drafts: DraftQuotation[] = [];
  const whole = new Set(
    marked.filter((draft) => fillsParagraph(paragraphs, draft)).map((draft) => draft.paragraph),
  );
  let before: DraftQuotation | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const span: Span | null = blockOf(text, paragraph);
    const continues: DraftQuotation | null = paragraph.turn ? null : before;
    before = null;
    if (!span || whole.has(index)) continue;
    before = blockDraft(span, { paragraph: index, continues });
    drafts.push(before);
  }
  return drafts;
}

function fillsParagraph(
  paragraphs: readonly BareParagraph[],
  { paragraph, start, end }: DraftQuotation,
): boolean {
  return paragraphs[paragraph]!.start === start && paragraphs[paragraph]!.end === end;
}

function blockOf(text: string, { kind, turn, start, end }: BareParagraph): Span | null {
  if (turn) {
    const words = trimSpan(text, { start: turn.colon.end, end });
    return words.start < words.end ? words : null;
  }
  return kind === 'blockquote' ? { start, end } : null;
}
