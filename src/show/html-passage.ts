import type { BlockKind, Reading } from '../model/index.ts';
import { cutText, type Mark, type Piece } from './cut-text.ts';
import { escapeHtml } from './escape-html.ts';
import { anchors, htmlNote } from './html-note.ts';
import type { Passage } from './list-passages.ts';

const ELEMENTS: Readonly<Record<BlockKind, readonly [open: string, close: string]>> = {
  title: ['<h2', '</h2>'],
  heading: ['<h3', '</h3>'],
  paragraph: ['<p', '</p>'],
  'list-item': ['<p class="item"', '</p>'],
  blockquote: ['<blockquote', '</blockquote>'],
  'pull-quote': ['<p class="pull"', '</p>'],
  caption: ['<p class="caption"', '</p>'],
  table: ['<p class="caption"', '</p>'],
};

function pieceClasses({ start, end, marks }: Piece): readonly string[] {
  const contents = marks.filter(({ role }) => role === 'content');
  return [
    ...(contents.length === 0 ? [] : [`c${Math.min(contents.length, 3)}`]),
    ...(contents.some((mark) => mark.start === start) ? ['opens'] : []),
    ...(contents.some((mark) => mark.end === end) ? ['ends'] : []),
    ...(marks.some(({ role }) => role === 'source') ? ['source'] : []),
    ...(marks.some(({ role }) => role === 'cue') ? ['cue'] : []),
  ];
}

function number({ placed }: Mark, depth: number, section: number): string {
  const { note, text } = anchors(section, placed.number);
  const around = depth === 0 ? '' : ` class="c${Math.min(depth, 3)}"`;
  return `<sup${around}><a id="${text}" href="#${note}" aria-label="Statement ${placed.number}, to its note">${placed.number}</a></sup>`;
}

function piece(reading: Reading, one: Piece, section: number): string {
  const depth = one.marks.filter(({ role, start }) => role === 'content' && start < one.start).length;
  const numbers = one.marks
    .filter((mark) => mark.isAnchor && mark.start === one.start)
    .map((mark) => number(mark, depth, section));
  const words = escapeHtml(reading.document.text.slice(one.start, one.end));
  const classes = pieceClasses(one);
  return (
    numbers.join('') + (classes.length === 0 ? words : `<span class="${classes.join(' ')}">${words}</span>`)
  );
}

/** One passage with what is said in it marked, and beside it a note for each statement that begins in it. */
export function htmlPassage(
  reading: Reading,
  passage: Passage,
  {
    marks,
    section,
    numberOf,
  }: {
    readonly marks: readonly Mark[];
    readonly section: number;
    readonly numberOf: ReadonlyMap<string, number>;
  },
): string {
  const [open, close] = ELEMENTS[passage.kind];
  const pieces = cutText(passage, marks).map((one) => piece(reading, one, section));
  const notes = marks
    .filter((mark) => mark.isAnchor && mark.start >= passage.start)
    .map(({ placed }) => {
      const parent = numberOf.get(placed.attribution.parent ?? '') ?? null;
      return htmlNote(reading, placed, { section, parent });
    });
  const margin = notes.length === 0 ? '' : `<ul class="notes">${notes.join('')}</ul>`;
  return `<div class="row">${open} dir="auto">${pieces.join('')}${close}${margin}</div>`;
}
