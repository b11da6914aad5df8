import type { BlockKind, Segmented, Span } from '../../model/index.ts';
import type { Piece, WordPiece } from './word-piece.ts';

/** Names of what the encoder is told of each piece beside its number in the vocabulary, in the order of the columns. */
export const FEATURES = ['shape', 'quoted', 'pos', 'place', 'start'] as const;

/** How many values each feature has; a number from 0 on stands for each. */
export const FEATURE_SIZES: Readonly<Record<(typeof FEATURES)[number], number>> = {
  shape: 5,
  quoted: 5,
  pos: 18,
  place: 8,
  start: 3,
};

/** A document as the encoder takes it: its pieces, what is known of each, and which of them a paragraph has. */
export interface Encoded {
  readonly pieces: readonly Piece[];
  /** A row of `FEATURES.length` numbers for each piece, one behind the other. */
  readonly features: Uint8Array;
  /** For each paragraph of the document, its pieces from `first` up to and without `end`. */
  readonly paragraphs: readonly { readonly first: number; readonly end: number }[];
}

const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const POS_NUMBERS = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));

/** 0 no letter, 1 lower case, 2 a capital first, 3 capitals only, 4 capitals inside. */
function shapeOf(word: string): number {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 0;
  if (!/\p{Lu}/u.test(letters)) return 1;
  if (letters.length > 1 && !/\p{Ll}/u.test(letters)) return 3;
  return /^\p{Lu}\P{Lu}*$/u.test(letters) ? 2 : 4;
}

const PLACES: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  title: 1,
  heading: 2,
  'list-item': 3,
  blockquote: 4,
  'pull-quote': 4,
  caption: 5,
  table: 5,
};
const TURN_LABEL = 6;
const OPENING_PARAGRAPH = 7;

/** How an offset stands to the quotations: 0 outside, 1 in double marks, 2 in single ones, 3 in a block, 4 deeper. */
function createQuotedAt({ quotations }: Segmented): (offset: number) => number {
  let next = 0;
  let open: { readonly end: number; readonly value: number }[] = [];
  return (offset) => {
    while (next < quotations.length && quotations[next]!.start <= offset) {
      const { end, depth, style } = quotations[next++]!;
      const value = depth > 0 ? 4 : style === 'block' ? 3 : style.startsWith('single') ? 2 : 1;
      open.push({ end, value });
    }
    open = open.filter(({ end }) => end > offset);
    return open.at(-1)?.value ?? 0;
  };
}

/** The first of sorted spans that ends behind an offset, from a known one on. */
function advance(spans: readonly Span[], from: number, offset: number): number {
  let at = from;
  while (at < spans.length && spans[at]!.end <= offset) at++;
  return at;
}

/**
 * Cuts a document into pieces and says of each what the page and the segmenting know: its shape, whether it is quoted,
 * its part of speech, in what kind of block it stands, and whether a sentence or paragraph begins with it. Linear.
 */
export function encodeDocument(segmented: Segmented, wordPiece: WordPiece): Encoded {
  const { document, paragraphs, sentences, words } = segmented;
  const { text } = document;
  const quotedAt = createQuotedAt(segmented);
  const pieces: Piece[] = [];
  const rows: number[] = [];
  let word = 0;
  let shape = 0;
  let shapedWord = -1;
  const sentenceStarts = new Set(sentences.map(({ start }) => start));
  let running = 0;
  const ranges = paragraphs.map((paragraph) => {
    const first = pieces.length;
    const { kind, turn } = paragraph;
    const isOpening = kind === 'paragraph' && running++ === 0;
    for (const piece of wordPiece(text, paragraph)) {
      word = advance(words, word, piece.start);
      const at = words[word];
      const isInWord = at !== undefined && at.start <= piece.start;
      if (!isInWord || word !== shapedWord) {
        shape = shapeOf(isInWord ? text.slice(at.start, at.end) : text.slice(piece.start, piece.end));
        shapedWord = isInWord ? word : -1;
      }
      const isLabel = turn !== null && piece.start < turn.colon.end;
      const place = isLabel ? TURN_LABEL : isOpening ? OPENING_PARAGRAPH : PLACES[kind];
      const start = pieces.length === first ? 2 : sentenceStarts.has(piece.start) ? 1 : 0;
      pieces.push(piece);
      rows.push(shape, quotedAt(piece.start), isInWord ? (POS_NUMBERS.get(at.pos) ?? 0) : 0, place, start);
    }
    return { first, end: pieces.length };
  });
  return { pieces, features: Uint8Array.from(rows), paragraphs: ranges };
}
