import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSnippet } from './cut-snippet.ts';
import { matchSpans, parseQuery } from './index.ts';

const text =
  'The mayor opened the new harbour on Monday. Nobody had asked the fishermen, said a councillor, and the harbour stayed empty. The mayor left.';

const cut = (query: string, width: number, from = text) => {
  const { text: words, hits } = cutSnippet(from, matchSpans(from, parseQuery(query)), width);
  return [words, hits.map(({ start, end }) => words.slice(start, end))];
};

test('a snippet is whole words around what was found', () => {
  expect(cut('fishermen', 40)).toEqual(['had asked the fishermen, said a', ['fishermen']]);
  expect(cut('mayor', 30)).toEqual(['The mayor opened the new', ['mayor']]);
  expect(cut('left', 30)).toEqual(['stayed empty. The mayor left.', ['left']]);
});

test('it holds the most of what was found', () => {
  expect(cut('councillor OR empty OR mayor', 40)[1]).toEqual(['councillor', 'empty']);
});

test('without anything found it is the beginning', () => {
  expect(cutSnippet(text, [], 22)).toEqual({
    span: { start: 0, end: 20 },
    text: text.slice(0, 20),
    hits: [],
    isCutBefore: false,
    isCutAfter: true,
  });
});

test('what is wider than the snippet is cut', () => {
  const [words, hits] = cut('"asked the fishermen said a councillor"', 20);
  expect(words).toBe('asked the fishermen,');
  expect(hits).toEqual(['asked the fishermen,']);
});

test('writing without spaces is cut between characters', () => {
  const chinese = '中国人民共和国'.repeat(20);
  const { text: words } = cutSnippet(chinese, [{ start: 50, end: 53 }], 21);
  expect(words).toHaveLength(21);
});

test('a snippet is a stretch of the text, no wider than asked, with every hit inside', () => {
  const unit = fc.constantFrom('a', 'bc', ' ', '\n', '😀', 'e\u0301', '中', '.', 'longer');
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 60 }),
      fc.array(fc.nat(100), { maxLength: 6 }),
      fc.integer({ min: 1, max: 80 }),
      (units, places, width) => {
        const all = units.join('');
        const edges = [...new Set(places)].sort((one, other) => one - other).filter((at) => at <= all.length);
        const spans = edges.slice(1).flatMap((end, i) => (i % 2 === 0 ? { start: edges[i]!, end } : []));
        const { span, text: words, hits } = cutSnippet(all, spans, width);
        expect(words).toBe(all.slice(span.start, span.end));
        expect(words.length).toBeLessThanOrEqual(width);
        for (const { start, end } of hits)
          expect(0 <= start && start < end && end <= words.length).toBe(true);
        if (spans.some(({ start, end }) => end - start <= width && all.slice(start, end).trim() !== '')) {
          expect(hits.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});

test('of a hit that begins with space and is wider than the snippet there may be nothing to mark', () => {
  const { text: words, hits } = cutSnippet('a a', [{ start: 1, end: 3 }], 1);
  expect([words, hits]).toEqual(['', []]);
});

test('a width that is none is refused', () => {
  expect(() => cutSnippet(text, [], 0)).toThrow(expect.objectContaining({ code: 'snippet-width' }));
});
