import { expect, test } from 'vitest';
import type { Unit } from './plan-units.ts';
import { cutUnit, roleWindows } from './role-window.ts';

/** A unit of paragraphs of 40 positions each, the last of which is a mark between paragraphs. */
function unitOf(paragraphs: number): Unit {
  const at = [...Array(40 * paragraphs).keys()];
  return {
    ids: at,
    features: at.flatMap((one) => [one, one]),
    paragraphs: at.map((one) => Math.floor(one / 40)),
    sentences: at.map(() => 0),
    origin: at.map((one) => (one % 40 === 39 ? -1 : one)),
    isCentre: at.map(() => true),
  };
}

const never = () => false;

test('cues of one paragraph share a window: the paragraph and what leads into it', () => {
  const cues = [
    { first: 3, end: 4 },
    { first: 50, end: 52 },
    { first: 70, end: 71 },
  ];
  expect(roleWindows(unitOf(3), cues, never)).toEqual([
    { first: 0, end: 40, cues: [cues[0]] },
    { first: 16, end: 80, cues: [cues[1], cues[2]] },
  ]);
});

test('a paragraph that leads over to the next is read with what follows', () => {
  const leadsOver = (position: number) => position === 78;
  const [window] = roleWindows(unitOf(3), [{ first: 76, end: 77 }], leadsOver);
  expect([window?.first, window?.end]).toEqual([16, 120]);
});

test('a unit is cut with all that is known of its pieces', () => {
  const part = cutUnit(unitOf(2), { first: 38, end: 41 });
  expect(part.ids).toEqual([38, 39, 40]);
  expect(part.features).toEqual([38, 38, 39, 39, 40, 40]);
  expect(part.paragraphs).toEqual([0, 0, 1]);
  expect(part.origin).toEqual([38, -1, 40]);
});
