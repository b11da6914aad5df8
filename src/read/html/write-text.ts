import type { Block, SourceMap, SourceRun } from '../../model/index.ts';
import { alignText } from './align-text.ts';
import type { PageBlock, Piece } from './list-blocks.ts';
import { ancestors, type Page, type PageElement, type PageText } from './parse-page.ts';

/** A text with its blocks, and the way back to the page that it was read from. */
export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sourceMap: SourceMap;
}

/** A unit of text, a space or one or more line breaks, with its place in the page. */
interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the page has there this very unit. */
  readonly isVerbatim: boolean;
}

const BETWEEN_BLOCKS = '\n\n';
const SPACE = ' ';
const BREAK = '\n';
/** Has no width and parts no words. */
const NO_SPACE = '\uFEFF';

/**
 * Writes the text of the blocks: white space inside one collapsed to a space, its ends trimmed, a line break where
 * the page has one and a new block where it has two, a blank line between blocks.
 */
export function writeText(page: Page, pageBlocks: readonly PageBlock[]): WrittenText {
  const written = pageBlocks.flatMap((block) =>
    collapse(block.pieces.flatMap((piece) => unitsOf(piece, block, page))).map((units) => ({
      ...block,
      units,
    })),
  );
  const blocks: Block[] = [];
  const runs: SourceRun[] = [];
  let end = 0;
  for (const { kind, units } of written) {
    const start = end === 0 ? 0 : end + BETWEEN_BLOCKS.length;
    addRuns(runs, units, start);
    end = start + units.length;
    blocks.push({ start, end, kind });
  }
  const text = written.map(({ units }) => units.map((unit) => unit.text).join('')).join(BETWEEN_BLOCKS);
  return { text, blocks, sourceMap: { originalLength: page.html.length, runs } };
}

/** Of a block that was kept only its kept words are written; one that was put back is written whole. */
function unitsOf(piece: Piece, block: PageBlock, page: Page): readonly Unit[] {
  if (piece.kind === 'text') {
    const isWritten = piece.isKept || block.keptUnits === 0 || piece.node.value.trim() === '';
    return isWritten ? unitsOfText(piece.node, page) : [];
  }
  const { sourceCodeLocation } = piece.element;
  const tag = sourceCodeLocation?.startTag ?? sourceCodeLocation;
  const text = piece.kind === 'break' ? BREAK : SPACE;
  return [{ text, start: tag?.startOffset ?? 0, end: tag?.endOffset ?? 0, isVerbatim: false }];
}

function unitsOfText(node: PageText, page: Page): readonly Unit[] {
  const { starts, ends } = alignText(node, page.html);
  const keepsLines = isPreformatted(node);
  const units: Unit[] = [];
  for (let i = 0; i < node.value.length; i++) {
    const unit = node.value[i]!;
    const [start, end] = [starts[i]!, ends[i]!];
    if (unit === NO_SPACE) continue;
    const text = !/\s/.test(unit) ? unit : keepsLines && unit === BREAK ? BREAK : SPACE;
    units.push({ text, start, end, isVerbatim: text === unit && end - start === 1 });
  }
  return units;
}

const isPreformatted = ({ parentNode }: PageText): boolean =>
  [...ancestors(parentNode as PageElement)].some(({ tagName }) => tagName === 'pre');

/** Makes one of the spaces and breaks between two words, drops those at the ends, and parts at two breaks or more. */
function collapse(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const blocks: Unit[][] = [];
  let gap: Unit | null = null;
  for (const unit of units) {
    if (unit.text === SPACE || unit.text === BREAK) {
      gap = gap === null ? unit : joined(gap, unit);
      continue;
    }
    const isParted = gap !== null && gap.text.length > 1;
    const block = blocks.at(-1);
    if (block === undefined || isParted) blocks.push([unit]);
    else block.push(...(gap === null ? [] : [gap]), unit);
    gap = null;
  }
  return blocks;
}

/** White space that goes on: adjoining spaces are one, and a break outdoes them. */
function joined(gap: Unit, unit: Unit): Unit {
  if (unit.text === BREAK) return gap.text === SPACE ? unit : { ...gap, text: gap.text + BREAK };
  if (gap.text !== SPACE || gap.end !== unit.start) return gap;
  return { ...gap, end: unit.end, isVerbatim: false };
}

/** Adds the runs of a block that starts at an offset of the text: as long as units stand verbatim in a row. */
function addRuns(runs: SourceRun[], units: readonly Unit[], start: number): void {
  units.forEach((unit, i) => {
    const before = units[i - 1];
    const last = runs.at(-1);
    const goesOn = before?.isVerbatim && unit.isVerbatim && before.end === unit.start;
    const isSameEntity = before?.start === unit.start && before.end === unit.end;
    if (last && (goesOn || isSameEntity)) {
      runs[runs.length - 1] = { ...last, end: start + i + 1, originalEnd: unit.end };
    } else {
      runs.push({ start: start + i, end: start + i + 1, originalStart: unit.start, originalEnd: unit.end });
    }
  });
}
