import { expect, test } from 'vitest';
import { chunkText } from '../../../test/chunk-text.ts';
import { createCuePlaces } from './cue-place.ts';

/** What the words of a cue in a sentence say of it. */
function placeOf(sentence: string, cue: string) {
  const { text, regions } = chunkText(sentence);
  const start = text.indexOf(cue);
  const place = createCuePlaces(regions)({ start, end: start + cue.length });
  return place && { act: place.act, form: place.form, head: place.region.items[place.head]?.word };
}

test.each([
  ['She has not denied that it was late.', 'has not denied', { act: 'deny', form: 'verb', head: 'denied' }],
  ['She would not comment on it.', 'would not comment on', { act: 'decline', form: 'verb', head: 'comment' }],
  ['Her promise to go was kept.', 'promise', { act: 'promise', form: 'noun', head: 'promise' }],
  ['The bridge is safe: it was tested.', ':', { act: 'say', form: 'colon', head: ':' }],
  ['According to the report, it was late.', 'According to', { act: 'say', form: 'other', head: 'to' }],
  [
    '“He denied that it was late and that he knew,” she said.',
    'denied',
    { act: 'deny', form: 'verb', head: 'denied' },
  ],
])('%s %s', (sentence, cue, expected) => {
  expect(placeOf(sentence, cue)).toEqual(expected);
});

test('a cue that no region has a word of has no place', () => {
  const { regions } = chunkText('She left.');
  expect(createCuePlaces(regions)({ start: 1000, end: 1004 })).toBeNull();
});
