import type { Block, BlockKind, SourceMap, SourceRun } from '../../model/index.ts';
import { alignText } from './align-text.ts';
import type { PageBlock, Piece } from './list-blocks.ts';
import { ancestors, type Page, type PageElement, type PageText } from './parse-page.ts';

/** A text with its blocks, and the way back to the page that it was read from. */
export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sourceMap: SourceMap;
}

const BETWEEN_BLOCKS = '\n\n';

/** Any white space but a no-width one, which is dropped. */
const isSpace = (unit: string) => /\s/.test(unit) && unit !== '\uFEFF';

/**
 * Writes the text of the blocks: white space inside one collapsed to a space, its ends trimmed, a line break where
 * the page has one and a new block where it has two, a blank line between blocks.
 */
export function writeText(page: Page, pageBlocks: readonly PageBlock[]): WrittenText {
  const writer = new TextWriter(page.html.length);
  for (const block of pageBlocks) {
    writer.open(block.kind);
    const isKept = block.keptUnits > 0;
    for (const piece of block.pieces) writePiece(writer, page, piece, isKept);
  }
  return writer.finish();
}

/** Of a block that was kept only its kept words are written; one that was put back is written whole. */
function writePiece(writer: TextWriter, page: Page, piece: Piece, isKept: boolean): void {
  if (piece.kind === 'text') {
    if (piece.isKept || !isKept || piece.node.value.trim() === '') writeNode(writer, page, piece.node);
    return;
  }
  const place = placeOf(piece.element);
  if (piece.kind === 'break') writer.addBreak(place.start, place.end);
  else writer.addSpace(place.start, place.end, false);
}

function placeOf({ sourceCodeLocation }: PageElement): { start: number; end: number } {
  const tag = sourceCodeLocation?.startTag ?? sourceCodeLocation;
  return { start: tag?.startOffset ?? 0, end: tag?.endOffset ?? 0 };
}

function writeNode(writer: TextWriter, page: Page, node: PageText): void {
  const { starts, ends } = alignText(node, page.html);
  const keepsLines = isPreformatted(node);
  for (let i = 0; i < node.value.length; i++) {
    const unit = node.value[i]!;
    const start = starts[i]!;
    const end = ends[i]!;
    if (unit === '\uFEFF') continue;
    if (!isSpace(unit)) writer.addUnit(unit, start, end);
    else if (keepsLines && unit === '\n') writer.addBreak(start, end);
    else writer.addSpace(start, end, unit === ' ' && end - start === 1);
  }
}

const isPreformatted = ({ parentNode }: PageText): boolean =>
  [...ancestors(parentNode as PageElement)].some(({ tagName }) => tagName === 'pre');

/** What is between the last unit written and the next: one of a space or line breaks, with its place in the page. */
interface Pending {
  readonly breaks: number;
  readonly start: number;
  readonly end: number;
  readonly isVerbatim: boolean;
}

/** Collects units of text with their places in the original; the one thing here that changes as it goes. */
class TextWriter {
  readonly #originalLength: number;
  readonly #parts: string[] = [];
  readonly #runs: SourceRun[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #kind: BlockKind = 'paragraph';
  #blockStart: number | null = null;
  #pending: Pending | null = null;
  #endsVerbatim = false;

  constructor(originalLength: number) {
    this.#originalLength = originalLength;
  }

  open(kind: BlockKind): void {
    this.#close();
    this.#kind = kind;
  }

  addUnit(unit: string, start: number, end: number): void {
    if ((this.#pending?.breaks ?? 0) > 1) this.#close();
    if (this.#blockStart === null) this.#start();
    else if (this.#pending) this.#writePending(this.#pending);
    this.#pending = null;
    this.#write(unit, start, end, end - start === 1);
  }

  addSpace(start: number, end: number, isVerbatim: boolean): void {
    const { breaks, start: from, end: to } = this.#pending ?? { breaks: 0, start, end: start };
    if (this.#pending === null) this.#pending = { breaks, start, end, isVerbatim };
    else if (to === start && breaks === 0) this.#pending = { breaks, start: from, end, isVerbatim: false };
  }

  addBreak(start: number, end: number): void {
    const breaks = this.#pending?.breaks ?? 0;
    if (breaks === 0) this.#pending = { breaks: 1, start, end, isVerbatim: false };
    else this.#pending = { ...this.#pending!, breaks: breaks + 1 };
  }

  finish(): WrittenText {
    this.#close();
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      sourceMap: { originalLength: this.#originalLength, runs: this.#runs },
    };
  }

  #start(): void {
    if (this.#length > 0) {
      this.#parts.push(BETWEEN_BLOCKS);
      this.#length += BETWEEN_BLOCKS.length;
    }
    this.#blockStart = this.#length;
  }

  #close(): void {
    if (this.#blockStart !== null) {
      this.#blocks.push({ start: this.#blockStart, end: this.#length, kind: this.#kind });
    }
    this.#blockStart = null;
    this.#pending = null;
  }

  #writePending({ breaks, start, end, isVerbatim }: Pending): void {
    this.#write(breaks > 0 ? '\n' : ' ', start, end, isVerbatim);
  }

  /** Lengthens the last run where the unit goes on with it: verbatim after verbatim, or the rest of one entity. */
  #write(unit: string, start: number, end: number, isVerbatim: boolean): void {
    const last = this.#runs.at(-1);
    const at = this.#length;
    this.#parts.push(unit);
    this.#length += unit.length;
    const touches = last !== undefined && last.end === at;
    const goesOn = touches && isVerbatim && this.#endsVerbatim && last.originalEnd === start;
    const sameEntity = touches && last.originalStart === start && last.originalEnd === end;
    if (goesOn || sameEntity)
      this.#runs[this.#runs.length - 1] = { ...last, end: this.#length, originalEnd: end };
    else this.#runs.push({ start: at, end: this.#length, originalStart: start, originalEnd: end });
    this.#endsVerbatim = isVerbatim;
  }
}
