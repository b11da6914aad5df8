import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWordings } from './diff-wordings.ts';

const told = (before: string, after: string) =>
  diffWordings(before, after).map((one) => `${one.change}: ${one.before.trim()} | ${one.after.trim()}`);

test('marks, capitals and typography make no difference', () => {
  expect(told('“The mill won’t close,”', '"the mill won\'t close"')).toEqual([
    'kept: “The mill won’t close,” | "the mill won\'t close"',
  ]);
});

test('what is left out, added and changed stands by itself', () => {
  expect(told('It was a nice little hobby for them', 'It was a lovely little hobby')).toEqual([
    'kept: It was a | It was a',
    'changed: nice | lovely',
    'kept: little hobby | little hobby',
    'leftOut: for them | ',
  ]);
  expect(told('We pay', 'We will never pay')).toEqual([
    'kept: We | We',
    'added:  | will never',
    'kept: pay | pay',
  ]);
});

test('brackets and ellipses are the reporter’s', () => {
  expect(told('She said it to me in May and left', '[The mayor] said it … in May and left')).toEqual([
    'bracketed: She | [The mayor]',
    'kept: said it | said it',
    'cut: to me | …',
    'kept: in May and left | in May and left',
  ]);
  expect(told('the plan', '[T]he plan')).toEqual(['kept: the plan | [T]he plan']);
});

test('figures are words of their own', () => {
  expect(told('It costs £3.5m.', 'It costs £4.5m.')).toEqual([
    'kept: It costs | It costs',
    'changed: £3.5m. | £4.5m.',
  ]);
});

test('the pieces together are the two wordings, whatever these are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '[a]', '…', '—', '“a', 'b,”'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')];
      const pieces = diffWordings(before, after);
      expect(pieces.map((piece) => piece.before).join('')).toBe(before);
      expect(pieces.map((piece) => piece.after).join('')).toBe(after);
    }),
  );
});
