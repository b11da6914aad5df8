import { expect, test } from 'vitest';
import { textFragment } from './text-fragment.ts';

const at = (text: string, ...words: readonly string[]) =>
  textFragment(
    { url: 'https://sentinel.example/mill', text },
    words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length })),
  );

test('names the words, with nothing left in them that acts', () => {
  expect(at('He said: a well-known, old & dry mill.', 'a well-known, old & dry mill')).toBe(
    'https://sentinel.example/mill#:~:text=a%20well%2Dknown%2C%20old%20%26%20dry%20mill',
  );
});

test('names each piece of a broken one', () => {
  expect(at('“It rains,” she said, “and pours.”', 'It rains', 'and pours')).toBe(
    'https://sentinel.example/mill#:~:text=It%20rains&text=and%20pours',
  );
});

test('names long words, and those of several paragraphs, by how they begin and end', () => {
  expect(at(`${'mill '.repeat(40)}end`, `${'mill '.repeat(40)}end`)).toBe(
    'https://sentinel.example/mill#:~:text=mill%20mill%20mill%20mill%20mill,mill%20mill%20mill%20mill%20end',
  );
  expect(at('one two\n\nthree four', 'one two\n\nthree four')).toMatch(/text=one%20two$/);
});

test.each([null, 'javascript:alert(1)', 'file:///etc/passwd', 'no address'])('there is none at %j', (url) => {
  expect(textFragment({ url, text: 'so' }, [{ start: 0, end: 2 }])).toBeNull();
});

test('keeps a fragment that the address has', () => {
  expect(textFragment({ url: 'https://a.example/#top', text: 'so\ud800' }, [{ start: 0, end: 3 }])).toBe(
    'https://a.example/#top:~:text=so%EF%BF%BD',
  );
});
