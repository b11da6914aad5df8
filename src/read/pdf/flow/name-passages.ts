import type { BlockKind } from '../../../model/index.ts';
import type { BodyType } from '../layout/measure-type.ts';
import type { Piece } from '../layout/split-paragraphs.ts';
import { joinHeadings } from './join-headings.ts';
import type { Passage } from './passage.ts';

/** Type this much larger than the body's is that of headings, of headings even where it ends a sentence. */
const LARGER = 1.13;
const SMALLER = 0.92;
const MOST_HEADING_WORDS = 40;
const MOST_BOLD_WORDS = 12;
const MOST_CAPTION_WORDS = 60;
/** So many words of a display that come again in the body are a quotation of it. */
const REPEATED = 4;
const LIST = /^(?:[•▪●■◦‣]\s*|\(?\d{1,2}[.)]\s+|\([a-z]\)\s+|[a-z]\)\s+)\S/;
const NOTE = /^(?:[*†‡§]|\d{1,3}(?=\s|\p{Lu}))/u;
const CREDIT = /^[—–-]\s*\p{L}/u;

/** Says what each piece of the pages is, by its type, its marks and its words; nothing is a title yet. */
export function namePassages(pieces: readonly Piece[], bodyOf: (page: number) => BodyType): Passage[] {
  const bare = joinHeadings(
    pieces.map((piece) => barePassage(piece, bodyOf(piece.lines[0]!.page))),
    isDisplay,
  );
  const body = ` ${bare.flatMap(({ scale, text }) => (Math.abs(scale - 1) < 0.1 ? [wordsOf(text)] : [])).join(' ')} `;
  return bare.map((passage, i) => named(passage, bare[i + 1], body, bodyOf(passage.page)));
}

/** Of few words in large type. */
const isDisplay = ({ scale, text }: Passage): boolean =>
  scale >= LARGER && text.split(' ').length <= MOST_HEADING_WORDS / 2;

function barePassage(piece: Piece, body: BodyType): Passage {
  const { size, font, page } = piece.lines[0]!;
  const text = piece.lines.map((line) => line.text).join(' ');
  return {
    kind: 'paragraph',
    pieces: [piece],
    text,
    size,
    font,
    page,
    scale: size / body.size,
    isFloat: false,
  };
}

function named(passage: Passage, next: Passage | undefined, body: string, { font }: BodyType): Passage {
  const kind = kindOf(passage, next, body, font);
  const isNote = kind === 'paragraph' && passage.scale < SMALLER && NOTE.test(passage.text);
  return {
    ...passage,
    kind,
    isFloat: kind === 'caption' || kind === 'pull-quote' || kind === 'table' || isNote,
  };
}

function kindOf(passage: Passage, next: Passage | undefined, body: string, bodyFont: string): BlockKind {
  const { text, scale, pieces, font } = passage;
  const words = text.split(' ').length;
  if (pieces[0]!.isTable) return 'table';
  if (pieces[0]!.lines[0]!.isTurned) return 'caption';
  if (scale >= LARGER && words <= MOST_HEADING_WORDS)
    return isRepeated(text, body) ? 'pull-quote' : 'heading';
  if (LIST.test(text)) return 'list-item';
  if (scale <= SMALLER && words <= MOST_CAPTION_WORDS && !NOTE.test(text)) return 'caption';
  const isSetApart = font !== bodyFont && pieces[0]!.lines.length <= 2 && words <= MOST_BOLD_WORDS;
  const isLine = !/[.,;:]["'”’]?$/.test(text) && /^["'“‘(]?[\p{Lu}\d]/u.test(text) && !CREDIT.test(text);
  const isBeforeBody = next !== undefined && next.font !== font && Math.abs(next.scale - 1) < 0.1;
  if (isSetApart && isLine && isBeforeBody && scale > 0.95) return 'heading';
  return 'paragraph';
}

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(' ');

/** Whether a display stands word for word in the body, or in two parts with a mark of omission between. */
function isRepeated(text: string, body: string): boolean {
  const parts = text
    .replace(/\s[—–-]\s*\p{Lu}[^—–]*$/u, '')
    .split(/…|\.\.\.|\[|\]/)
    .map(wordsOf);
  return parts.every((part) => body.includes(` ${part} `)) && parts.join(' ').split(' ').length >= REPEATED;
}

/** Whether a passage is of the running text, which may go on elsewhere. */
export const isRunning = ({ kind, isFloat }: Passage): boolean =>
  (kind === 'paragraph' || kind === 'list-item') && !isFloat;
