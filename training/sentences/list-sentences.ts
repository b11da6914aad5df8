/**
 * Writes what the cells are fitted on, a sentence a line: `node training/sentences/list-sentences.ts OUT_FILE`. They are
 * the sentences of the training texts of the engine (PolNeAR train, our own examples) and the contents marked in them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/index.ts';
import { originOf, readText } from '../../src/read/index.ts';
import { segment } from '../../src/segment/index.ts';
import { listExampleFiles, readExamples } from '../read-examples.ts';
import { readPolnear } from '../read-gold.ts';

/** Shorter ones are dates and captions. */
const SHORTEST = 15;
const POLNEAR = join(import.meta.dirname, '../../../shared/data/polnear/train.jsonl');
const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });

interface Marked {
  readonly text: string;
  readonly attributions: readonly { readonly content: readonly Span[] }[];
}

function sentencesOf({ text, attributions }: Marked): string[] {
  const { sentences } = segment(readText(text, ORIGIN));
  const stretches = [...sentences.map((span) => [span]), ...attributions.map(({ content }) => content)];
  return stretches.map((spans) =>
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const [out = ''] = process.argv.slice(2);
if (out === '') throw new Error('usage: node training/sentences/list-sentences.ts OUT_FILE');
const texts: Marked[] = [...readPolnear(POLNEAR), ...listExampleFiles().flatMap(readExamples)];
const sentences = new Set(texts.flatMap(sentencesOf).filter(({ length }) => length >= SHORTEST));
writeFileSync(out, [...sentences].map((sentence) => `${sentence}\n`).join(''));
console.log(`${sentences.size} sentences of ${texts.length} texts`);
