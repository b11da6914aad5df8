import { expect, test } from 'vitest';
import { createNameIndex } from './name-index.ts';
import { parsePersonName } from './person-name.ts';

function indexOf(...names: readonly string[]) {
  const index = createNameIndex();
  for (const name of names) index.add(name, parsePersonName(name));
  return { index, find: (name: string) => index.find(parsePersonName(name)).map(({ id }) => id) };
}

test('a person is found by full name, surname, initial, nickname and another spelling', () => {
  const { find } = indexOf('Wendell Straker', 'William Gaddafi', 'Anita Hutchens');
  expect(find('Wendell Straker')[0]).toBe('Wendell Straker');
  expect(find('Mr. Straker')).toContain('Wendell Straker');
  expect(find('W. Straker')).toContain('Wendell Straker');
  expect(find('Bill Gaddafi')).toContain('William Gaddafi');
  expect(find('William Qadhafi')).toContain('William Gaddafi');
  expect(find('Wendell Straker')).not.toContain('Anita Hutchens');
});

test('the best comes first, and no more come than are asked for', () => {
  const { index, find } = indexOf('Ann Smith', 'Anna Smith', 'John Smith', 'Bob Smith');
  expect(find('Ann Smith')[0]).toBe('Ann Smith');
  expect(index.find(parsePersonName('Smith'), 2)).toHaveLength(2);
});

test('who was removed is not found', () => {
  const { index, find } = indexOf('Ann Smith');
  index.remove('Ann Smith');
  index.remove('Nobody');
  expect(find('Ann Smith')).toEqual([]);
});

test('of a very common surname the ones with the name asked for are found', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `Person${i} Smith`);
  const { find } = indexOf(...many, 'Zebedee Smith');
  expect(find('Zebedee Smith')[0]).toBe('Zebedee Smith');
});
