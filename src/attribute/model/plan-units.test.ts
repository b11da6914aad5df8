import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePieces } from '../../../test/fake-network.ts';
import { plainDocument } from '../../../test/plain-document.ts';
import { segment } from '../../segment/index.ts';
import { encodeDocument, FEATURES } from './encode-document.ts';
import { planUnits } from './plan-units.ts';

const encode = (text: string) => encodeDocument(segment(plainDocument(text)), placePieces);
const SIZE = { longest: 24, before: 6 };

test('every piece is in the centre of exactly one unit, in order', () => {
  const text = fc
    .array(fc.stringMatching(/^[A-Za-z ,.“”]{1,200}$/), { minLength: 1, maxLength: 8 })
    .map((paragraphs) => paragraphs.join('\n\n'));
  fc.assert(
    fc.property(text, (one) => {
      const encoded = encode(one);
      const units = planUnits(encoded, SIZE);
      const centres = units.flatMap(({ origin, isCentre }) => origin.filter((_, at) => isCentre[at]));
      expect(centres).toEqual([...encoded.pieces.keys()]);
      for (const { ids, features, isCentre, paragraphs, sentences } of units) {
        expect(isCentre.filter(Boolean).length).toBeLessThanOrEqual(SIZE.longest);
        expect(ids.length).toBe(isCentre.length);
        expect([features.length / FEATURES.length, paragraphs.length, sentences.length]).toEqual(
          Array(3).fill(ids.length),
        );
      }
    }),
  );
});

test('a long paragraph is cut where a sentence begins, and reads along what stands before', () => {
  const text = 'One two three four five six seven eight nine ten eleven. '.repeat(4).trim();
  const { pieces } = encode(text);
  const [, second] = planUnits(encode(text), SIZE);
  const centre = second!.origin.filter((_, at) => second!.isCentre[at]);
  expect(text.slice(pieces[centre[0]!]!.start).startsWith('One two')).toBe(true);
  expect(second!.origin.indexOf(centre[0]!)).toBe(1 + SIZE.before);
});

test('a paragraph that is not read is in no centre, but may be read along', () => {
  const encoded = encode('One two three.\n\nFour five six.\n\nSeven eight nine.');
  const [first, ...others] = planUnits(encoded, SIZE, (paragraph) => paragraph === 2);
  const words = first!.origin.filter((_, at) => first!.isCentre[at]);
  expect(others).toEqual([]);
  expect(words).toEqual([8, 9, 10, 11]);
  expect(first!.origin).toContain(5);
});
