import { expect, test } from 'vitest';
import { otherLink } from './link-decisions.ts';

const place = (document: string) => ({ document, cue: [], content: [{ start: 0, end: 4 }] });
const found = { from: place('a'), to: place('b'), relation: 'disputes' } as const;

test('another target is accepted and the one that was found rejected', () => {
  const made = { ...found, to: place('c') };
  expect(otherLink(found, made)).toEqual([
    { type: 'accept-link', ...made },
    { type: 'reject-link', ...found },
  ]);
});

test('an open link is only completed', () => {
  const open = { ...found, to: null };
  expect(otherLink(open, found)).toEqual([{ type: 'accept-link', ...found }]);
});
