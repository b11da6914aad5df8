import { expect, test } from 'vitest';
import { isTranslated } from './is-translated.ts';

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};

const told = (text: string, content: string, names: readonly string[] = []) =>
  isTranslated(text, { source: [], cue: [], content: at(text, content) }, names);

test.each([
  ['“I am tired,” Ada said in Danish.', true],
  ['Speaking through an interpreter, Ada said: “I am tired,”', true],
  ['“I am tired,” she told Le Soir, in a translation by this newspaper.', true],
  ['“I am tired,” Ada said in London.', false],
  ['The Danish minister came. “I am tired,” Ada said.', false],
  ['Bo spoke in German. “I am tired,” Ada said.', false],
  ['“I am tired,” Bo declined to translate.', false],
])('%s', (text, expected) => expect(told(text, '“I am tired,”')).toBe(expected));

test('the next sentence is about somebody else', () => {
  expect(told('Ada said: “I am tired.” In Danish, Bo agreed.', '“I am tired.”')).toBe(false);
});

test('what is quoted tells nothing', () => {
  expect(told('Ada said “he spoke in German” to me.', '“he spoke in German”')).toBe(false);
});

test('a note speaks for whom it names, or for all', () => {
  const note = '“I am tired,” Ada said.\n\nAda Brook’s remarks were translated from Danish.';
  expect(told(note, '“I am tired,”', ['Ada Brook'])).toBe(true);
  expect(told(note, '“I am tired,”', ['Bo Lind'])).toBe(false);
  expect(told('“I am tired,” Ada said.\n\nTranslated from Danish.', '“I am tired,”')).toBe(true);
});
