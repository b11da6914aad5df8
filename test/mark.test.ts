import { expect, test } from 'vitest';
import type { Span } from '../src/model/index.ts';
import { mark } from './mark.ts';

const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

test('takes the marking out and keeps the spans', () => {
  const { text, source, cue, content } = mark('[s|Anna] [c|said] [t|“so”].');
  expect(text).toBe('Anna said “so”.');
  expect(words(text, source)).toEqual(['Anna']);
  expect(words(text, cue)).toEqual(['said']);
  expect(words(text, content)).toEqual(['“so”']);
});

test('nests numbered attributions inside content', () => {
  const { text, attributions } = mark('[s1|Al] [c1|said] [t1|that [s2|Bo] [c2|denied] [t2|it]].');
  expect(text).toBe('Al said that Bo denied it.');
  expect(attributions).toHaveLength(2);
  expect(words(text, attributions[0]!.content)).toEqual(['that Bo denied it']);
  expect(words(text, attributions[1]!.source)).toEqual(['Bo']);
  expect(words(text, attributions[1]!.content)).toEqual(['it']);
});

test('a role that stands twice is a broken span', () => {
  const { text, content } = mark('[t|“So,”] [s|she] [c|said], [t|“it is.”]');
  expect(words(text, content)).toEqual(['“So,”', '“it is.”']);
});

test('other square brackets are text', () => {
  const { text, content } = mark('[t|“It [the bridge] is safe”], he said [laughs].');
  expect(text).toBe('“It [the bridge] is safe”, he said [laughs].');
  expect(words(text, content)).toEqual(['“It [the bridge] is safe”']);
});

test('without marking there is nothing', () => {
  expect(mark('It rained.')).toEqual({
    text: 'It rained.',
    attributions: [],
    source: [],
    cue: [],
    content: [],
  });
});

test('a role left open is a mistake in the test', () => {
  expect(() => mark('[s|Anna said')).toThrow('never closed');
});
