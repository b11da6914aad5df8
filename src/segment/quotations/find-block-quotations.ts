import type { Span } from '../../model/index.ts';
import { trimSpan } from '../../text/span.ts';
import type { BareParagraph } from '../paragraphs/bare-paragraph.ts';
import { lineIndent } from '../paragraphs/line-indent.ts';
import { blockDraft, type DraftQuotation } from './draft-quotation.ts';
import { introducesQuotation } from './introduces-quotation.ts';

/** What a document gives to look for block quotations in. */
export interface BlockContext {
  readonly text: string;
  readonly paragraphs: readonly BareParagraph[];
  /** The quotations in marks. */
  readonly marked: readonly DraftQuotation[];
  /** Whether the document is plain text, in which `>` and indents are all the marks that blocks have. */
  readonly isPlain: boolean;
}

/** The paragraph before, if it was a block quotation: what made it one, and its draft (null if wholly in marks). */
interface Before {
  readonly why: BlockReason;
  readonly draft: DraftQuotation | null;
}

type BlockReason = 'blockquote' | 'marker' | 'turn' | 'indented' | 'introduced';

/**
 * Block quotations, which have no marks: paragraphs of an HTML block quotation or behind `>`, the words of a turn, and
 * paragraphs after a line that introduces them with a colon, as long as they are indented or plainly go on. One
 * that follows another of its kind goes on with it. What is wholly in marks is a quotation already.
 */
export function findBlockQuotations(context: BlockContext): DraftQuotation[] {
  const { text, paragraphs, marked } = context;
  const inMarks = new Set(marked.map(({ start, end }) => `${start} ${end}`));
  const lastTurn = paragraphs.findLastIndex(({ turn }) => turn !== null);
  const drafts: DraftQuotation[] = [];
  let before: Before | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const why: BlockReason | null = reasonOf(context, index, { before, isBeforeLastTurn: index < lastTurn });
    const span = why && blockSpan(text, paragraph, why);
    const previous: Before | null = before;
    before = null;
    if (!why || !span) continue;
    before = { why, draft: null };
    if (inMarks.has(`${span.start} ${span.end}`)) continue;
    const continues: DraftQuotation | null = paragraph.turn || previous?.why !== why ? null : previous.draft;
    before = { why, draft: blockDraft(span, { paragraph: index, continues }) };
    drafts.push(before.draft!);
  }
  return drafts;
}

function reasonOf(
  { text, paragraphs, isPlain, marked }: BlockContext,
  index: number,
  around: { before: Before | null; isBeforeLastTurn: boolean },
): BlockReason | null {
  const paragraph = paragraphs[index]!;
  const written = text.slice(paragraph.start, paragraph.end);
  if (paragraph.turn) return 'turn';
  if (paragraph.kind === 'blockquote') return 'blockquote';
  if (paragraph.kind !== 'paragraph' || written.length < 2) return null;
  if (isPlain && /^>\s*[^\s>]/.test(written)) return 'marker';
  const introduction = index > 0 ? introductionOf(text, paragraphs[index - 1]!) : 'not';
  const indent = isPlain ? lineIndent(text, paragraph) : 0;
  if (indent > 1 && (around.before?.why === 'indented' || introduction !== 'not')) {
    if (indent > lineIndent(text, paragraphs[index - 1]!) || around.before?.why === 'indented')
      return 'indented';
  }
  if (/^["“”„«‘'<[(•–—*-]/.test(written) || written.endsWith(':')) return null;
  if (introduction === 'strong') return 'introduced';
  if (around.before?.why === 'turn' && around.isBeforeLastTurn && /\p{L}/u.test(written)) return 'turn';
  const isMarked = marked.some((draft) => draft.paragraph === index);
  return around.before?.why === 'introduced' && !isMarked && isFirstPerson(written) ? 'introduced' : null;
}

function introductionOf(text: string, { start, end, kind }: BareParagraph) {
  const isProse = kind === 'paragraph' || kind === 'list-item';
  return isProse ? introducesQuotation(text.slice(Math.max(start, end - 400), end)) : 'not';
}

/** Whether the writer speaks of himself: a statement that goes on, rather than the reporter. */
function isFirstPerson(written: string): boolean {
  return /(?<![\p{L}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?!\p{L})/u.test(written);
}

function blockSpan(text: string, { start, end, turn }: BareParagraph, why: BlockReason): Span | null {
  const marker =
    why === 'marker' ? (/^[>\s]+/.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0) : 0;
  const words = trimSpan(text, { start: turn?.colon.end ?? start + marker, end });
  return words.start < words.end ? words : null;
}
