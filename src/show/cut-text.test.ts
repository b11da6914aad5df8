import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import { cutText, listMarks } from './cut-text.ts';
import { placeAttributions } from './place-attributions.ts';

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

test('whatever marks overlap, the pieces put together are the text, each under all its marks', () => {
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 8 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 30 }),
      (spans, start, length) => {
        const reading = fakeReading(
          '',
          spans.map((_, i) => ({ parent: i === 0 ? null : `a${i}` })),
        );
        const attributions = reading.attributions.map((one, i) => ({
          ...one,
          content: spans.slice(i, i + 1),
        }));
        const stretch = { start, end: start + length };
        const marks = listMarks(placeAttributions(attributions)).filter(
          (mark) => mark.start < stretch.end && mark.end > stretch.start,
        );
        const pieces = cutText(stretch, marks);
        expect(pieces[0]?.start).toBe(stretch.start);
        expect(pieces.at(-1)?.end).toBe(stretch.end);
        for (const [i, piece] of pieces.entries()) {
          expect(piece.start).toBe(pieces[i - 1]?.end ?? stretch.start);
          const covering = marks.filter((mark) => mark.start <= piece.start && mark.end >= piece.end);
          expect(new Set(piece.marks)).toEqual(new Set(covering));
        }
      },
    ),
  );
});
