import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../parts/seen-text.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { cutRuns } from './cut-runs.ts';

const span = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const spans = fc.array(span, { maxLength: 3 });

test('runs behind one another are the excerpt, whatever is marked', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, spans, span, (text, content, cue, selection) => {
      const runs = cutRuns({ text, start: 7 }, { source: [], cue, content }, selection);
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }),
  );
});

test('a long text is cut around what is marked, between words', () => {
  const text = `${'far away '.repeat(500)}Ann said so.${' much later'.repeat(500)}`;
  const at = text.indexOf('said');
  const values = { source: [], cue: [{ start: at + 9, end: at + 13 }], content: [] };
  const cut = cutExcerpt({ text, start: 9 }, values, 30);
  expect(cut.text).toMatch(/^(away|far) .*Ann said so\. much.* (?:much|later)$/);
  expect(text.slice(cut.start - 9, cut.start - 9 + cut.text.length)).toBe(cut.text);
});

test('characters that act are shown, and nothing moves', () => {
  expect(plainText('a\u202eb\u0007c')).toBe('a\ufffdb\ufffdc');
});
