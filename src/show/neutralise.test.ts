import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, neutraliseLine } from './neutralise.ts';

test('escape sequences lose what starts them', () => {
  expect(neutralise('\u001b[31mred\u009b0m\u0007')).toBe('\ufffd[31mred\ufffd0m\ufffd');
});

test('overrides of the order of letters are replaced, plain left-to-right marks stay', () => {
  expect(neutralise('safe\u202etxt.exe\u2066\u200e')).toBe('safe\ufffdtxt.exe\ufffd\u200e');
});

test('lone surrogates become U+FFFD', () => {
  expect(neutralise('a\ud800b')).toBe('a\ufffdb');
});

test('a line stays a line whatever ends of line it has', () => {
  expect(neutraliseLine(' a\r\nb\u2028c\u0085d\u00a0e\t f ')).toBe('a b c d e f');
});

test('no text gets a control character through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(neutraliseLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
