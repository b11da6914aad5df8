import { expect, test } from 'vitest';
import { changePieces } from './change-pieces.ts';

const BEFORE = 'Title\n\nMore than 600 people filled the gym. They left without an answer that evening.';
const AFTER = 'Title\n\nAbout 450 people filled the gym. They left without an answer.';
const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const texts = { before: BEFORE, after: AFTER };

test('other words stand between those around them in the text as it is', () => {
  expect(
    changePieces({ before: at(BEFORE, 'More than 600'), after: at(AFTER, 'About 450') }, texts).map(
      ({ change, after }) => [change, after],
    ),
  ).toEqual([
    ['changed', 'About 450'],
    ['kept', ' people filled the gym. They left …'],
  ]);
});

test('what was left out stands between those around it in the text as it was', () => {
  expect(changePieces({ before: at(BEFORE, ' that evening'), after: null }, texts)).toEqual([
    {
      change: 'kept',
      before: '… the gym. They left without an answer',
      after: '… the gym. They left without an answer',
    },
    { change: 'leftOut', before: ' that evening', after: '' },
    { change: 'kept', before: '.', after: '.' },
  ]);
});
