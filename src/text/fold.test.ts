import { expect, test } from 'vitest';
import { foldTypography } from './fold.ts';

test('folds quotation marks, dashes and spaces and keeps every offset', () => {
  const text = '“It’s\u00a0so” – «yes»—‘no’ ‹1\u20112›';
  const folded = foldTypography(text);
  expect(folded).toBe("\"It's so\" - \"yes\"-'no' '1-2'");
  expect(folded.length).toBe(text.length);
});

test('leaves line ends, letters and lone surrogates alone', () => {
  expect(foldTypography('é\n\u2028\ud800 x')).toBe('é\n\u2028\ud800 x');
});
