import { expect, test } from 'vitest';
import { fakeDocument } from '../../test/fake-reading.ts';
import { listPassages } from './list-passages.ts';

const words = (...given: Parameters<typeof fakeDocument>) => {
  const document = fakeDocument(...given);
  return listPassages(document).map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
};

test('plain text is cut at blank lines, of whatever white space', () => {
  expect(words('One\ntwo\n\n  \nthree\r\n\r\nfour\n')).toEqual([
    'paragraph: One\ntwo',
    'paragraph: three',
    'paragraph: four\n',
  ]);
});

test('a page is cut into its blocks', () => {
  const blocks = [
    { start: 0, end: 5, kind: 'title' as const },
    { start: 7, end: 11, kind: 'blockquote' as const },
  ];
  expect(words('Title\n\nText', { blocks })).toEqual(['title: Title', 'blockquote: Text']);
});

test('text between blocks is not lost', () => {
  expect(words('a\n\nb\n\nc', { blocks: [{ start: 3, end: 4, kind: 'heading' }] })).toEqual([
    'paragraph: a',
    'heading: b',
    'paragraph: c',
  ]);
});

test('nothing but white space has no passages', () => {
  expect(words(' \n\n ')).toEqual([]);
});
