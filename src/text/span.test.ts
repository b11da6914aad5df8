import { expect, test } from 'vitest';
import { contains, firstEndingAfter, isSpace, joinSpans, overlaps, subtractSpans, trimSpan } from './span.ts';

test('spans that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
});

test('a span contains itself and what lies inside', () => {
  expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true);
  expect(contains({ start: 0, end: 3 }, { start: 1, end: 4 })).toBe(false);
});

test('trims every kind of white space', () => {
  const text = '\u00a0\u2028 so \ufeff\n';
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe('so');
  expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
});

test('white space is what the regular expression class has', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    expect(isSpace(unit)).toBe(/\s/.test(String.fromCharCode(unit)));
  }
});

test('spans that overlap or touch are joined, in order', () => {
  const spans = [
    { start: 8, end: 9 },
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 3, end: 6 },
  ];
  expect(joinSpans(spans)).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ]);
});

test('what is taken out of a span leaves the rest on either side', () => {
  const taken = [
    { start: 2, end: 4 },
    { start: 9, end: 20 },
    { start: 30, end: 40 },
  ];
  expect(subtractSpans({ start: 0, end: 10 }, taken)).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 9 },
  ]);
  expect(subtractSpans({ start: 3, end: 4 }, [{ start: 0, end: 9 }])).toEqual([]);
});

test('the first span that ends behind an offset', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ];
  expect([-1, 1, 2, 5, 6].map((offset) => firstEndingAfter(spans, offset))).toEqual([0, 0, 1, 1, 2]);
});
