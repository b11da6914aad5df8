import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { findLoaded } from './find-loaded.ts';

const loaded = (text: string, cue: string, content: string) => {
  const { attributions, document } = fakeReading(text, [{ source: 'Holm', cue, content: [content] }]);
  return findLoaded(document.text, attributions[0]!).map(({ words, loads }) => `${words}: ${loads}`);
};

test('cues that take what is said for true, doubtful or false', () => {
  expect(loaded('Holm admitted that it was shut.', 'admitted', 'that it was shut')).toEqual([
    'admitted: as-true',
  ]);
  expect(loaded('Holm falsely claimed that it was shut.', 'claimed', 'that it was shut')).toEqual([
    'falsely: as-false',
    'claimed: as-doubtful',
  ]);
  expect(loaded('It was shut, Holm claimed, without evidence.', 'claimed', 'It was shut')).toEqual([
    'claimed: as-doubtful',
    'without evidence: as-false',
  ]);
});

test('neither plain cues nor the words that are reported', () => {
  expect(loaded('Holm said that it was shut.', 'said', 'that it was shut')).toEqual([]);
  expect(loaded('Holm said he admitted nothing.', 'said', 'he admitted nothing')).toEqual([]);
  expect(loaded('They claimed it. Holm said that it was shut.', 'said', 'that it was shut')).toEqual([]);
});
