/**
 * Prints how training examples read: `node training/check-data.ts FILE…` shows the sliced words of every role and
 * ends with a count; an example that breaks the notation of `test/cases/README.md` throws with its file and line.
 */
import { basename } from 'node:path';
import type { Span } from '../src/model/index.ts';
import { readExamples } from './read-examples.ts';

for (const path of process.argv.slice(2)) {
  const examples = readExamples(path);
  for (const { name, text, attributions } of examples) {
    const words = (spans: readonly Span[]) =>
      spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '⏎')).join(' … ');
    console.log(`${name}${attributions.length === 0 ? ' none' : ''}`);
    attributions.forEach((one, at) => {
      const mark = one.parent === null ? '' : ` (in ${one.parent + 1})`;
      console.log(`  ${at + 1}${mark}: ${words(one.source)} | ${words(one.cue)} | ${words(one.content)}`);
    });
  }
  const count = examples.reduce((sum, { attributions }) => sum + attributions.length, 0);
  console.log(`${basename(path)}: ${examples.length} examples, ${count} attributions`);
}
