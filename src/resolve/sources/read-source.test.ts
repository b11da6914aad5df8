import { describe, expect, test } from 'vitest';
import { mark } from '../../../test/mark.ts';
import { segmentText } from '../../../test/segment-text.ts';
import { findNames } from '../mentions/find-names.ts';
import { readUsage } from '../mentions/usage.ts';
import { readTokens } from '../text/token.ts';
import { readSource } from './read-source.ts';

/** Those whom the marked source names, as they are written, each with its appositions behind a bar. */
function heads(annotated: string): string[] {
  const { text, source } = mark(annotated);
  const tokenText = readTokens(segmentText(text));
  const names = findNames(tokenText, readUsage(tokenText));
  const nameAt = (token: number) => names.find(({ first, end }) => first <= token && token < end) ?? null;
  const words = ({ first, end }: { readonly first: number; readonly end: number }) =>
    text.slice(tokenText.tokens[first]!.start, tokenText.tokens[end - 1]!.end);
  return readSource(tokenText, source, nameAt).map((head) =>
    head.form === 'pronoun'
      ? `pronoun ${tokenText.tokens[head.token]!.raw}`
      : [head.phrase, ...head.appositions].map(words).join(' | '),
  );
}

describe('several who speak', () => {
  test.each([
    ['[s|Ana Holm and Bo Lind] said so.', ['Ana Holm', 'Bo Lind']],
    ['[s|Ana Holm, Bo Lind, and Cy Orr] said so.', ['Ana Holm', 'Bo Lind', 'Cy Orr']],
    ['[s|Ana Holm, Bo Lind and Cy Orr] said so.', ['Ana Holm', 'Bo Lind', 'Cy Orr']],
    ['[s|Ana Holm, who owns the mill and two dogs,] said so.', ['Ana Holm']],
    ['[s|The mayor and a clerk at the mill] said so.', ['The mayor', 'a clerk at the mill']],
    ['[s|Both Ana Holm and the mayor] said so.', ['Ana Holm', 'the mayor']],
    ['He left, and [s|she and Bo Lind] said so.', ['pronoun she', 'Bo Lind']],
  ])('%s', (annotated, found) => {
    expect(heads(annotated)).toEqual(found);
  });

  test('an “and” inside a name or behind a preposition joins nobody', () => {
    expect(heads('[s|the Department of Health and Welfare] said so.')).toHaveLength(1);
    expect(heads('[s|A lawyer for the mill and brewery] said so.')).toEqual([
      'A lawyer for the mill and brewery',
    ]);
  });
});

describe('appositions belong to the one before', () => {
  test.each([
    ['[s|The mayor, Ana Holm,] said so.', 'The mayor | Ana Holm'],
    ['[s|Ana Holm, the mayor of Lissan,] said so.', 'Ana Holm | the mayor of Lissan'],
    ['[s|Ana Holm — a nurse —] said so.', 'Ana Holm | a nurse'],
    ['[s|Sen. Ana Holm (R-Maine)] said so.', 'Sen. Ana Holm | R-Maine'],
    ['[s|the former first lady and U.S. senator] said so.', 'the former first lady | U.S. senator'],
    ['[s|Chairman and chief executive Tim Holm] said so.', 'chief executive Tim Holm | Chairman'],
    [
      '[s|Ana Holm, a lawyer for the mill and the brewery,] said so.',
      'Ana Holm | a lawyer for the mill and the brewery',
    ],
  ])('%s', (annotated, found) => {
    expect(heads(annotated)).toEqual([found]);
  });
});

describe('what only says more of somebody is left out', () => {
  test.each([
    ['[s|Ana Holm, who owns the mill,] said so.', ['Ana Holm']],
    ['[s|A clerk who knew Ana Holm] said so.', ['A clerk']],
    ['[s|Critics such as Ana Holm] said so.', ['Critics']],
    ['[s|The mayor, whose wife is Ana Holm, and a clerk] said so.', ['The mayor', 'a clerk']],
    ['It was so, [s|according to Ana Holm].', ['Ana Holm']],
  ])('%s', (annotated, found) => {
    expect(heads(annotated)).toEqual(found);
  });
});

test.each([
  ['She', 'She'],
  ['who', 'who'],
  ['I', 'I'],
])('the pronoun %s is told from a noun', (_, word) => {
  expect(heads(`It was so, [s|${word}] said.`)).toEqual([`pronoun ${word}`]);
});

test('a source without words names nobody', () => {
  expect(heads('Nobody said so.')).toEqual([]);
});
