import { expect, test } from 'vitest';
import { chunkText } from '../../../test/chunk-text.ts';
import { itemOf } from '../chunks/chunk-at.ts';
import { itemSpan } from '../chunks/region-span.ts';
import { subjectInFront } from './find-subject.ts';

/** Words of the subject of the verb group that ends in a word. */
function subjectOf(sentence: string, verb: string): string | null {
  const { text, regions } = chunkText(sentence);
  const region = regions[0]!;
  const index = region.chunks.findIndex(({ kind, word }) => kind === 'vg' && word === verb);
  const subject = subjectInFront(region, index);
  const span = subject && itemSpan(region, itemOf(region, subject.first), itemOf(region, subject.end));
  return span && text.slice(span.start, span.end);
}

test.each([
  [
    'The deputy head of the delegation to the forum said so.',
    'said',
    'The deputy head of the delegation to the forum',
  ],
  ['Polls released by the council showed this.', 'showed', 'Polls released by the council'],
  ['Ann Lee, the mayor, said so.', 'said', 'Ann Lee, the mayor'],
  ['Ann Lee, 79, who keeps the shop, said so.', 'said', 'Ann Lee, 79, who keeps the shop'],
  ['Ann Lee, in a speech at the port, said so.', 'said', 'Ann Lee'],
  ['A man who met her yesterday said so.', 'said', 'A man who met her yesterday'],
  ['The minister on Tuesday said so.', 'said', 'The minister'],
  ['Lee and Marsh said so.', 'said', 'Lee and Marsh'],
  ['They met Ann Lee, who said so.', 'said', 'who'],
  ['Gwen Moore (D-Wis.) said so.', 'said', 'Gwen Moore (D-Wis.)'],
])('%s', (sentence, verb, subject) => {
  expect(subjectOf(sentence, verb)).toBe(subject);
});
