/**
 * Writes what the trainer reads: `node training/prepare.ts OUT_FOLDER` cuts every training text into pieces with the
 * very code that the engine runs, so that the two cannot drift apart, and gives the marked roles as pieces. A line is
 * one text: `{id, set, ids, features, paragraphs, attributions: [{source, cue, content}], ignored}`, each role a list
 * of `[first, end)` pieces. A content in which others may stand is a line of its own (set `…-nested`).
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Encoded, encodeDocument } from '../src/attribute/model/encode-document.ts';
import { createWordPiece, type Piece } from '../src/attribute/model/word-piece.ts';
import type { Span } from '../src/model/index.ts';
import { originOf, readText } from '../src/read/index.ts';
import { segment } from '../src/segment/index.ts';
import { listExampleFiles, readExamples } from './read-examples.ts';
import { type Gold, readGum, readPolnear } from './read-gold.ts';

type Range = readonly [first: number, end: number];

const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });
const wordPiece = createWordPiece(readFileSync(join(import.meta.dirname, '../models/en/vocab.txt'), 'utf8'));

/** The pieces that a span touches. */
function rangeOf(pieces: readonly Piece[], { start, end }: Span): Range | null {
  let low = 0;
  for (let high = pieces.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < pieces.length && pieces[last]!.start < end) last++;
  return last > low ? [low, last] : null;
}

const rangesOf = (pieces: readonly Piece[], spans: readonly Span[]): Range[] =>
  spans.map((span) => rangeOf(pieces, span)).filter((range) => range !== null);

/** The pieces in some ranges as a text of their own, each range a paragraph of it. */
function cutOut({ pieces, features }: Encoded, ranges: readonly Range[]): Encoded {
  const width = features.length / pieces.length;
  let first = 0;
  return {
    pieces: ranges.flatMap(([from, end]) => pieces.slice(from, end)),
    features: Uint8Array.from(
      ranges.flatMap(([from, end]) => [...features.slice(from * width, end * width)]),
    ),
    paragraphs: ranges.map(([from, end]) => {
      const range = { first, end: first + end - from };
      first = range.end;
      return range;
    }),
  };
}

function line(gold: Gold, set: string, encoded: Encoded, ofParent: number | null): string {
  const { pieces, features, paragraphs } = encoded;
  const attributions = gold.attributions
    .filter(({ parent, cue }) => parent === ofParent && cue.length > 0)
    .map(({ source, cue, content }) => ({
      source: rangesOf(pieces, source),
      cue: rangesOf(pieces, cue),
      content: rangesOf(pieces, content),
    }))
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0);
  return `${JSON.stringify({
    id: ofParent === null ? gold.id : `${gold.id}#${ofParent}`,
    set,
    ids: pieces.map(({ id }) => id),
    continued: pieces.map(({ isContinued }) => Number(isContinued)),
    features: [...features],
    paragraphs: paragraphs.map(({ first, end }) => [first, end]),
    attributions,
    ignored: rangesOf(pieces, gold.ignored),
  })}\n`;
}

/** The lines of one marked text: itself with its outermost attributions and, where nesting is marked, each content. */
function linesOf(gold: Gold): string[] {
  const encoded = encodeDocument(segment(readText(gold.text, ORIGIN)), wordPiece);
  const lines = [line(gold, gold.set, encoded, null)];
  if (!gold.isNested) return lines;
  gold.attributions.forEach(({ content }, index) => {
    const inner = cutOut(encoded, rangesOf(encoded.pieces, content));
    if (inner.pieces.length > 0) lines.push(line(gold, `${gold.set}-nested`, inner, index));
  });
  return lines;
}

function write(path: string, golds: Iterable<Gold>): void {
  const stream = createWriteStream(path);
  for (const gold of golds) for (const one of linesOf(gold)) stream.write(one);
  stream.end();
}

function* examples(): Generator<Gold> {
  for (const file of listExampleFiles())
    for (const { name, text, attributions } of readExamples(file))
      yield { id: name, set: 'own', text, attributions, ignored: [], isNested: true };
}

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('usage: node training/prepare.ts OUT_FOLDER [polnear gum own]');
const wanted = names.length > 0 ? names : ['polnear', 'gum', 'own'];
const SHARED = join(import.meta.dirname, '../../shared/data');
mkdirSync(folder, { recursive: true });
if (wanted.includes('own')) write(join(folder, 'own.jsonl'), examples());
for (const [name, read] of [
  ['polnear', readPolnear],
  ['gum', readGum],
] as const)
  for (const split of ['train', 'dev', 'agreement']) {
    const path = join(SHARED, name, `${split}.jsonl`);
    if (wanted.includes(name) && existsSync(path)) write(join(folder, `${name}-${split}.jsonl`), read(path));
  }
