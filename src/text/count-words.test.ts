import { expect, test } from 'vitest';
import type { Manner } from '../model/index.ts';
import { countWords } from './count-words.ts';

const counted = (text: string, manner: Manner) =>
  countWords(text, { content: [{ start: 0, end: text.length }], manner });

test('words stand between white space and dashes, and hold a letter or digit', () => {
  expect(counted('it won’t cost £3.5m – “not a penny” … he said—twice', 'indirect')).toEqual({
    words: 10,
    verbatim: 0,
  });
  expect(counted('“the bridge is safe”', 'direct')).toEqual({ words: 4, verbatim: 4 });
  expect(counted('… — “”', 'direct')).toEqual({ words: 0, verbatim: 0 });
});

test.each([
  ['that it was “safe enough” for now', 2],
  ['that it was "safe" and "sound as a bell"', 5],
  ['that it was ‘the council’s own fault’ again', 4],
  ['dass es „ganz sicher“ sei', 2],
  ['that the river “came up over', 3],
  ['that nobody’s boat was lost', 0],
])('of a mixed content, what is in quotation marks is verbatim: %s', (text, verbatim) => {
  expect(counted(text, 'mixed').verbatim).toBe(verbatim);
});

test('pieces of a broken content are counted together; time grows with the text', () => {
  const text = '“We go,” she said, “at once.”';
  const content = [
    { start: 0, end: 8 },
    { start: 19, end: text.length },
  ];
  expect(countWords(text, { content, manner: 'direct' })).toEqual({ words: 4, verbatim: 4 });
  const began = performance.now();
  counted('‘"“'.repeat(100_000), 'mixed');
  expect(performance.now() - began).toBeLessThan(1000);
});
