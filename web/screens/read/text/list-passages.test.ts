import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeDocument } from '../../../../test/fake-reading.ts';
import { listPassages } from './list-passages.ts';

const wordsOf = (text: string, blocks: Parameters<typeof fakeDocument>[1] = {}) =>
  listPassages(fakeDocument(text, blocks)).map(({ start, end }) => text.slice(start, end));

test('blank lines part the paragraphs of plain text', () => {
  expect(wordsOf('One\ntwo\n\nthree\r\n \r\nfour\n')).toEqual(['One\ntwo', 'three', 'four\n']);
});

test('blocks of a page are passages, and so is what stands between them', () => {
  const text = 'Title\n\nwords between\n\nEnd';
  const blocks = [
    { start: 0, end: 5, kind: 'title' as const },
    { start: 22, end: 25, kind: 'paragraph' as const },
  ];
  expect(wordsOf(text, { blocks })).toEqual(['Title', 'words between', 'End']);
});

test('a paragraph that is too long goes on in another, between two words', () => {
  const text = 'mill '.repeat(3000);
  const passages = listPassages(fakeDocument(text));
  expect(passages.map(({ isContinued }) => isContinued)).toEqual([false, true, true]);
  expect(passages.every(({ end }) => text[end - 1] === ' ')).toBe(true);
});

test('whatever the text, passages stand in order and hold all of it but white space', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '\n\n', '\r\n', '😀', '\u2028', 'w'.repeat(7000));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('');
      const passages = listPassages(fakeDocument(text));
      let cursor = 0;
      for (const { start, end } of passages) {
        expect(text.slice(cursor, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        cursor = end;
      }
      expect(text.slice(cursor).trim()).toBe('');
    }),
  );
});
