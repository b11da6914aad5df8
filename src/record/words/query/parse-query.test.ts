import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HearsayError } from '../../../errors.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchTerm } from './search-query.ts';

const show = ({ stems, prefix }: SearchTerm) => [...stems, ...(prefix ? [`${prefix.start}*`] : [])].join(' ');

/** The query in one line: groups with a bar inside, what is left out with a minus, substrings with a tilde. */
const read = (text: string) => {
  const { required, excluded, substrings, excludedSubstrings } = parseQuery(text);
  return [
    ...required.map((terms) => terms.map(show).join(' | ')),
    ...excluded.map((term) => `- ${show(term)}`),
    ...substrings.map((one) => `~ ${one}`),
    ...excludedSubstrings.map((one) => `-~ ${one}`),
  ].join(', ');
};

const codes = (text: string) => parseQuery(text).notices.map(({ code }) => code);

test.each([
  ['harbour ministers', 'harbor, minist'],
  ['"the harbour" plan', 'the harbor, plan'],
  ['“the harbour” „plan“ «a b»', 'the harbor, plan, a b'],
  ['harbour -plan -"the minister"', 'harbor, - plan, - the minist'],
  ['a b OR c d', 'a, b | c, d'],
  ['a OR "b c" OR d', 'a | b c | d'],
  ['a AND b and c', 'a, b, and, c'],
  ['govern* "climate chan*" well-kno*', 'govern*, climat chan*, well kno*'],
  ['"climate chan"*', 'climat chan*'],
  ['~"n’t  Say" harbour -~"x y z"', "harbor, ~ n't say, -~ x y z"],
  ['well-known O’Brien', 'well know, obrien'],
  ['U.S. didn’t £3.5m 50%', 'us, do not, pound 3_5 million, 50 percent'],
  ['中国 정부', '中 国, 정 부'],
  ['x -5', 'x, - 5'],
  ['e-mail', 'e mail'],
  ['~ a~b', 'a b'],
  ['policy -', 'polici'],
])('%s is read as %s', (text, expected) => expect(read(text)).toBe(expected));

describe('what is odd is read as words, with a notice', () => {
  test.each([
    ['"the harbour', 'the, harbor', ['unbalanced-quotes']],
    ['6" pipe', '6, pipe', ['unbalanced-quotes']],
    ['OR', 'or', ['stray-or']],
    ['a OR', 'a, or', ['stray-or']],
    ['a OR -b', 'a, or, - b', ['stray-or']],
    ['a OR ~"bcd"', 'a, or, ~ bcd', ['stray-or']],
    ['a OR !!! OR b', 'a | b', ['not-searchable']],
    ['x !!! OR b', 'x, b', ['not-searchable']],
    ['a* b', 'a, b', ['stray-star']],
    ['wo*rd', 'wo rd', ['stray-star']],
    ['*word', 'word', ['stray-star']],
    ['a … b', 'a, b', ['not-searchable']],
    ['a ~"  "', 'a', ['not-searchable']],
    ['(a OR b) c', 'a | b, c', ['parentheses']],
    ['f(x)', 'f, x', []],
    ['NOT b', 'not, b', []],
  ])('%s', (text, expected, notices) => {
    expect(read(text)).toBe(expected);
    expect(codes(text)).toEqual(notices);
  });

  test('a very long query is cut at a word', () => {
    const { required, notices } = parseQuery('word '.repeat(1000));
    expect([required.length, notices[0]!.code]).toEqual([400, 'long-query']);
  });

  test('a notice points into the query', () => {
    const text = 'a b OR';
    const { span } = parseQuery(text).notices[0]!;
    expect(text.slice(span!.start, span!.end)).toBe('OR');
  });
});

describe('what nothing can be found by is refused', () => {
  test.each([
    ['', 'nothing-to-search'],
    ['-harbour', 'nothing-to-search'],
    ['… "" -~"abc"', 'nothing-to-search'],
    ['~"ab"', 'short-substring'],
    ['~"ab" -x', 'short-substring'],
  ])('%j: %s', (text, code) => {
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ code }));
  });

  test('and the message says what would be accepted', () => {
    expect(() => parseQuery('-"a b"')).toThrow(/"-"a b"".*start\*/);
  });

  test('a short substring beside a word is looked for in what the word finds', () => {
    expect(read('harbour ~"ab"')).toBe('harbor, ~ ab');
  });
});

test('nothing else ever throws, and every notice has its place in the query', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('"', '-', '~"', '*', ' ', ' OR ', 'word', '(', '“', '\0', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      try {
        const { required, notices } = parseQuery(text);
        for (const { span } of notices) expect(text.slice(span!.start, span!.end)).not.toBe('');
        for (const term of required.flat()) expect(show(term)).not.toBe('');
      } catch (error) {
        expect(error).toBeInstanceOf(HearsayError);
      }
    }),
    { numRuns: 1000 },
  );
});
