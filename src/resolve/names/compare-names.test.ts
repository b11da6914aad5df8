import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from './compare-names.ts';
import { parsePersonName } from './person-name.ts';

const compare = (a: string, b: string) => compareNames(parsePersonName(a), parsePersonName(b));

test.each([
  ['Piet Lowe', 'Piet Lowe', 'full-agreement'],
  ['Piet Lowe', 'PIET LOWE', 'full-agreement'],
  ['Łukasz Gałka', 'Lukasz Galka', 'full-agreement'],
  ['Sen. Orla Trent, R-Tenn.', 'Mrs. Orla Trent', 'full-agreement'],
  ['Trent, Orla', 'Orla Trent', 'full-agreement'],
  ['Orla M. Trent', 'Orla Trent', 'full-agreement'],
  ['Orla M. Trent', 'Orla Margaret Trent', 'full-agreement'],
  ['J.R.R. Trent', 'John Ronald Reuel Trent', 'full-agreement'],
  ['J.R. Trent', 'J. R. Trent', 'full-agreement'],
  ['JR Trent', 'J.R. Trent', 'full-agreement'],
  ['Jean-Luc Trent', 'Jean Luc Trent', 'full-agreement'],
  ['Robert Lowe', 'Bob Lowe', 'nickname'],
  ['Tyrone “Tick” Bellamy', 'Tick Bellamy', 'nickname'],
  ['Samir al-Amin', 'Samir Amin', 'particle'],
  ['Muammar Gaddafi', 'Muammar Qadhafi', 'spelling'],
  ['Moammar el-Gadhafi', 'Muammar Gaddafi', 'spelling'],
  ['Oleksiy Hrebenchuk', 'Oleksiy Grebenchuk', 'spelling'],
  ['Tran Minho', 'Minho Tran', 'turned'],
])('%s and %s are the same: %s', (a, b, reason) => {
  expect(compare(a, b)).toMatchObject({ relation: 'same', reason });
});

test.each([
  ['Lowe', 'Piet Lowe', 'surname-alone'],
  ['Mr. Lowe', 'Piet Lowe', 'surname-alone'],
  ['Lowe', 'Mr. Lowe', 'surname-alone'],
  ['P. Lowe', 'Piet Lowe', 'initial'],
  ['P. Lowe', 'P. Lowe', 'initial'],
  ['Sir Desmond', 'Desmond Pyke', 'given-alone'],
  ['Piet', 'Piet Lowe', 'given-alone'],
  ['Mr. Tran', 'Tran Minho', 'surname-first'],
  ['Ana Vega', 'Ana Vega-Trent', 'surname-part'],
  ['Vega', 'Ana Vega-Trent', 'surname-alone-part'],
  ['Piet Lowe Jr.', 'Piet Lowe', 'generation-missing'],
  ['Piet Harvey Lowe', 'Harvey Lowe', 'tail-of-name'],
  ['Jean-Luc Trent', 'Jean Trent', 'given-part'],
])('%s and %s are compatible: %s', (a, b, reason) => {
  expect(compare(a, b)).toMatchObject({ relation: 'compatible', reason });
});

test.each([
  ['Piet Lowe', 'Anna Lowe', 'other-given'],
  ['A. Lowe', 'Piet Lowe', 'other-given'],
  ['Piet A. Lowe', 'Piet B. Lowe', 'other-middle'],
  ['Mr. Lowe', 'Mrs. Lowe', 'other-gender'],
  ['Lady Pyke', 'Sir Desmond Pyke', 'other-gender'],
  ['Piet Lowe Jr.', 'Piet Lowe Sr.', 'other-generation'],
  ['Piet Lowe II', 'Piet Lowe III', 'other-generation'],
])('%s and %s conflict: %s', (a, b, reason) => {
  expect(compare(a, b)).toMatchObject({ relation: 'conflict', reason });
});

test.each([
  ['Piet Lowe', 'Piet Trent'],
  ['Lowe', 'Lower'],
  ['Piet Low', 'Lowe'],
  ['Piet Lowe', 'Anna Lowes'],
  ['James Thomas', 'Thomas James'],
  ['Mr. Lowe', 'Lady Pyke'],
  ['Sir Desmond', 'Sir Ronald'],
  ['Hal Clinton', 'Hal Clifton'],
  ['Mr. James', 'James Lowe'],
  ['', 'Piet Lowe'],
])('%s and %s are different', (a, b) => {
  expect(compare(a, b).relation).toBe('different');
});

test('a wider difference scores less', () => {
  const names = ['Ana Vega', 'Ana M. Vega', 'A. Vega', 'Vega', 'Bea Vega', 'Bea Cole'];
  const scores = names.map((name) => compare('Ana Vega', name).score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('it is the same both ways, and every name agrees with itself', () => {
  const word = fc.constantFrom(
    ...[
      'Piet',
      'P.',
      'Lowe',
      'Low',
      'Mr.',
      'Mrs.',
      'Sir',
      'Jr.',
      'van',
      'al-Amin',
      'Vega-Trent',
      'Vega',
      'Bob',
      'Robert',
    ],
    ...['“Tick”', 'Tick', 'JR', 'Trent,', 'and', 'Gaddafi', 'Qadhafi'],
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [there, back] = [compare(a, b), compare(b, a)];
      expect(there).toEqual(back);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
      const { given, surname } = parsePersonName(a);
      if (given.length > 0 || surname !== null)
        expect(['same', 'compatible']).toContain(compare(a, a).relation);
    }),
  );
});
