import { type Encoded, FEATURES } from './encode-document.ts';

/** Pieces from `first` up to and without `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** What the network is given at once: one stretch of a text, never padded. */
export interface Unit {
  /** Numbers of the pieces in the vocabulary, with the marks that BERT puts between paragraphs. */
  readonly ids: readonly number[];
  /** A row of `FEATURES.length` numbers for each. */
  readonly features: readonly number[];
  /** Number of the paragraph and of the sentence of each, counted inside the unit. */
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
  /** The piece of the document that each is, or -1. */
  readonly origin: readonly number[];
  /** Whether the unit answers for it; the rest is there to be read along. */
  readonly isCentre: readonly boolean[];
}

/** Pieces that a unit answers for at most, and pieces in front of them that it reads along at most. */
export interface UnitSize {
  readonly longest: number;
  readonly before: number;
}

const CLS = 101;
const SEP = 102;
const WIDTH = FEATURES.length;
const START = FEATURES.indexOf('start');
const NOTHING = Array.from({ length: WIDTH }, () => 0);

/** Where a stretch that is too long is cut: at the last sentence that begins in its second half, or where it must. */
function cutAt({ features }: Encoded, first: number, longest: number): number {
  for (let at = first + longest; at > first + longest / 2; at--)
    if (features[at * WIDTH + START]! > 0) return at;
  return first + longest;
}

/** The paragraphs to be read, the long ones cut at sentences. */
function cutParagraphs(encoded: Encoded, longest: number, isRead: (paragraph: number) => boolean): Range[] {
  return encoded.paragraphs.flatMap(({ first, end }, index) => {
    if (end === first || !isRead(index)) return [];
    const parts: Range[] = [];
    let from = first;
    while (end - from > longest) {
      const next = cutAt(encoded, from, longest);
      parts.push({ first: from, end: next });
      from = next;
    }
    return [...parts, { first: from, end }];
  });
}

/** Parts that follow one another, as many as go into a unit. */
function group(parts: readonly Range[], longest: number): Range[][] {
  const groups: Range[][] = [];
  let size = 0;
  for (const part of parts) {
    const length = part.end - part.first;
    if (groups.length === 0 || size + length > longest) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(part);
    size += length;
  }
  return groups;
}

function makeUnit(
  encoded: Encoded,
  parts: readonly Range[],
  starts: ReadonlySet<number>,
  before: number,
): Unit {
  const ids: number[] = [];
  const features: number[] = [];
  const paragraphs: number[] = [];
  const sentences: number[] = [];
  const origin: number[] = [];
  const isCentre: boolean[] = [];
  let paragraph = 0;
  let sentence = 0;
  const add = (id: number, row: readonly number[], piece: number, inCentre: boolean) => {
    ids.push(id);
    features.push(...row);
    paragraphs.push(paragraph);
    sentences.push(sentence);
    origin.push(piece);
    isCentre.push(inCentre);
  };
  add(CLS, NOTHING, -1, false);
  const from = Math.max(0, parts[0]!.first - before);
  const ranges = [{ first: from, end: parts[0]!.first }, ...parts];
  ranges.forEach((range, index) => {
    for (let at = range.first; at < range.end; at++) {
      if (ids.length > 1 && starts.has(at)) {
        add(SEP, NOTHING, -1, false);
        paragraph++;
      }
      const row = [...encoded.features.subarray(at * WIDTH, (at + 1) * WIDTH)];
      if (row[START]! > 0) sentence++;
      add(encoded.pieces[at]!.id, row, at, index > 0);
    }
  });
  add(SEP, NOTHING, -1, false);
  return { ids, features, paragraphs, sentences, origin, isCentre };
}

/**
 * The units of a document: whole paragraphs that follow one another, as many as go into one, behind a stretch of what
 * stands before them. A paragraph for which `isRead` says no is in no unit, but may be read along.
 */
export function planUnits(
  encoded: Encoded,
  { longest, before }: UnitSize,
  isRead: (paragraph: number) => boolean = () => true,
): Unit[] {
  const starts = new Set(encoded.paragraphs.map(({ first }) => first));
  const groups = group(cutParagraphs(encoded, longest, isRead), longest);
  return groups.map((parts) => makeUnit(encoded, parts, starts, before));
}
