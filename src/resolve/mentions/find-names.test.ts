import { describe, expect, test } from 'vitest';
import { segmentText } from '../../../test/segment-text.ts';
import { readTokens } from '../text/token.ts';
import { findNames } from './find-names.ts';
import { readUsage } from './usage.ts';

function namesOf(text: string) {
  const tokens = readTokens(segmentText(text));
  return findNames(tokens, readUsage(tokens));
}

/** The names as they are written, each with its type. */
const namesIn = (text: string): string[] => namesOf(text).map(({ words, type }) => `${words}: ${type}`);
const wordsIn = (text: string): string[] => namesOf(text).map(({ words }) => words);

describe('people', () => {
  test('a given name or an honorific makes a name a person’s, and says whether of a woman or a man', () => {
    const names = namesOf('It was late when Ana Holm met Mr. Orr and Dr. Lathrop.');
    expect(names.map(({ words, type, gender }) => [words, type, gender])).toEqual([
      ['Ana Holm', 'person', 'f'],
      ['Mr. Orr', 'person', 'm'],
      ['Dr. Lathrop', 'person', null],
    ]);
  });

  test('the role before a name is told apart from the name', () => {
    const [name] = namesOf('It was late when Ferry Surveyor Lathrop left.');
    expect(name).toMatchObject({ words: 'Lathrop', titled: 'Ferry Surveyor Lathrop', type: 'person' });
  });

  test('a word that says when a role is held is not part of a name', () => {
    expect(wordsIn('Former Ana Holm aides left.')).toEqual(['Ana Holm']);
  });

  test('initials, small words and nicknames stay in a name', () => {
    expect(wordsIn('They met J. R. Holm, Ana van der Lind and Jim “Tick” Orr there.')).toEqual([
      'J. R. Holm',
      'Ana van der Lind',
      'Jim “Tick” Orr',
    ]);
  });

  test('a possessive mark is not part of a name', () => {
    expect(wordsIn('It was Anna Reyes’s car and Mr. Holm’s dog.')).toEqual(['Anna Reyes', 'Mr. Holm']);
  });

  test('first names in a row share the surname of the last', () => {
    const surnames = namesOf('Una, Deirdre and Maeve Colgan spoke.').map(({ parsed }) => parsed.surname);
    expect(surnames).toEqual(['Colgan', 'Colgan', 'Colgan']);
  });

  test('surnames in a row share a title in the plural', () => {
    const names = namesOf('Commissioners Hutchens (Chair), Vega-Trent and Pratt met.');
    expect(names.map(({ words, parsed }) => [words, ...parsed.honorifics])).toEqual([
      ['Hutchens', 'Commissioner'],
      ['Vega-Trent', 'Commissioner'],
      ['Pratt', 'Commissioner'],
    ]);
  });
});

describe('bodies and places', () => {
  test.each([
    ['They left the Lissan Brewery.', 'Lissan Brewery: organisation'],
    ['They left the Port of Lissan at noon.', 'Port of Lissan: organisation'],
    ['They left the Ministry of Health and Welfare.', 'Ministry of Health and Welfare: organisation'],
    ['They left Smith & Sons at noon.', 'Smith & Sons: organisation'],
    ['They left the Children’s Trust at noon.', 'Children’s Trust: organisation'],
    ['They left the BBC at noon.', 'BBC: organisation'],
    ['They left Ireland at noon.', 'Ireland: place'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test('“the” before a name is noted, and not part of it', () => {
    const found = namesOf('They left the Skerry for Lissan.').map(({ words, hasArticle }) => [
      words,
      hasArticle,
    ]);
    expect(found).toEqual([
      ['Skerry', true],
      ['Lissan', false],
    ]);
  });
});

describe('capitals that make no name', () => {
  test.each([
    ['an office', 'The Chair left at noon.'],
    ['a people', 'They met Republicans and the British there.'],
    ['a day', 'They left on Tuesday.'],
    ['the head of a sentence', 'Yesterday it rained. “Rain again,” they said.'],
    ['no text', ''],
  ])('%s', (_, text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test.each([
    ['in capitals throughout', 'BRIDGE SHUT, SAYS ANA HOLM', ['ANA HOLM', 'Ana Holm']],
    ['with a capital on each word', 'Bridge Shut For Years, Says Ana Holm', ['Ana Holm', 'Ana Holm']],
  ])('a headline %s', (_, headline, names) => {
    expect(wordsIn(`${headline}\n\nThe bridge was shut, Ana Holm said on Monday.`)).toEqual(names);
  });
});

test('names stand in order of the text and do not meet', () => {
  const names = namesOf(
    'Ana Holm met Mayor Bo Lind of Lissan at the Port of Skerry, where Holm and Lind ate.',
  );
  expect(names.length).toBeGreaterThan(4);
  names.forEach(({ first, core, end }, at) => {
    expect(first).toBeGreaterThanOrEqual(names[at - 1]?.end ?? 0);
    expect(first <= core && core < end).toBe(true);
  });
});
