/**
 * Writes what the trainer reads: `node training/prepare.ts OUT_FOLDER` cuts every training text into pieces with the
 * very code that the engine runs, so that the two cannot drift apart, and gives the marked roles as pieces. A line is
 * one text: `{id, set, ids, features, paragraphs, attributions: [{source, cue, content}], ignored}`, each role a list
 * of `[first, end)` pieces. A content in which others may stand is a line of its own (set `…-nested`).
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOut, piecesIn } from '../src/attribute/model/cut-out.ts';
import { type Encoded, encodeDocument } from '../src/attribute/model/encode-document.ts';
import type { Range } from '../src/attribute/model/plan-units.ts';
import { createWordPiece, type Piece } from '../src/attribute/model/word-piece.ts';
import type { Span } from '../src/model/index.ts';
import { originOf, readText } from '../src/read/index.ts';
import { segment } from '../src/segment/index.ts';
import { readAffairs } from './read-affairs.ts';
import { listExampleFiles, readExamples } from './read-examples.ts';
import { type Gold, readGum, readPolnear } from './read-gold.ts';

const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });
const wordPiece = createWordPiece(readFileSync(join(import.meta.dirname, '../models/en/vocab.txt'), 'utf8'));

const rangesOf = (pieces: readonly Piece[], spans: readonly Span[]): Range[] =>
  spans.map((span) => piecesIn(pieces, span)).filter((range) => range !== null);

/** As the trainer reads them. */
const pairs = (ranges: readonly Range[]) => ranges.map(({ first, end }) => [first, end]);

function line(gold: Gold, set: string, encoded: Encoded, ofParent: number | null): string {
  const { pieces, features, paragraphs } = encoded;
  const attributions = gold.attributions
    .filter(({ parent, cue }) => parent === ofParent && cue.length > 0)
    .map(({ source, cue, content }) => ({
      source: pairs(rangesOf(pieces, source)),
      cue: pairs(rangesOf(pieces, cue)),
      content: pairs(rangesOf(pieces, content)),
    }))
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0);
  return `${JSON.stringify({
    id: ofParent === null ? gold.id : `${gold.id}#${ofParent}`,
    set,
    ids: pieces.map(({ id }) => id),
    features: [...features],
    paragraphs: pairs(paragraphs),
    attributions,
    ignored: pairs(rangesOf(pieces, gold.ignored)),
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
if (!folder) throw new Error('usage: node training/prepare.ts OUT_FOLDER [polnear gum own relations]');
const wanted = names.length > 0 ? names : ['polnear', 'gum', 'own', 'relations'];
const SHARED = join(import.meta.dirname, '../../shared/data');
mkdirSync(folder, { recursive: true });
if (wanted.includes('own')) write(join(folder, 'own.jsonl'), examples());
if (wanted.includes('relations'))
  for (const part of ['train', 'apart'] as const)
    write(join(folder, `relations-${part}.jsonl`), readAffairs(part));
for (const [name, read] of [
  ['polnear', readPolnear],
  ['gum', readGum],
] as const)
  for (const split of ['train', 'dev', 'agreement']) {
    const path = join(SHARED, name, `${split}.jsonl`);
    if (wanted.includes(name) && existsSync(path)) write(join(folder, `${name}-${split}.jsonl`), read(path));
  }
