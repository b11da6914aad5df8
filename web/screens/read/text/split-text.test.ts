import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { listMarks } from './list-marks.ts';
import { placeStatements } from './place-statements.ts';
import { splitText } from './split-text.ts';

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

const marksOn = (contents: readonly { readonly start: number; readonly end: number }[]) => {
  const reading = fakeReading(
    'x'.repeat(80),
    contents.map(() => ({})),
  );
  const attributions = reading.attributions.map((one, at) => ({
    ...one,
    content: contents.slice(at, at + 1),
  }));
  return listMarks(placeStatements({ ...reading, attributions }));
};

test('whatever overlaps, every unit comes out once, under all that covers it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (contents, stretch) => {
      const marks = marksOn(contents).filter(({ start, end }) => start < stretch.end && end > stretch.start);
      const pieces = splitText(stretch, marks);
      expect(pieces[0]?.start).toBe(stretch.start);
      expect(pieces.at(-1)?.end).toBe(stretch.end);
      for (const [at, piece] of pieces.entries()) {
        expect(piece.start).toBe(pieces[at - 1]?.end ?? stretch.start);
        const covering = marks.filter(({ start, end }) => start <= piece.start && end >= piece.end);
        expect(piece.marks).toEqual(covering);
      }
    }),
  );
});

test('a piece ends where its role does, and changes of an earlier version are marked beside', () => {
  const text = 'Anna said that it rains.';
  const reading = fakeReading(text, [{ source: 'Anna', cue: 'said', content: ['that it rains'] }]);
  const marks = listMarks(placeStatements(reading), [{ start: 18, end: 23 }]);
  const pieces = splitText({ start: 0, end: text.length }, marks).map(({ start, end, marks: over }) => [
    text.slice(start, end),
    over.map(({ role }) => role).join(' '),
  ]);
  expect(pieces).toEqual([
    ['Anna', 'source'],
    [' ', ''],
    ['said', 'cue'],
    [' ', ''],
    ['that it ', 'content'],
    ['rains', 'content change'],
    ['.', ''],
  ]);
});

test('an empty stretch has no pieces', () => {
  expect(splitText({ start: 3, end: 3 }, [])).toEqual([]);
});

test('ten thousand statements on one place are split in no time and stay few on each piece', () => {
  const contents = Array.from({ length: 10_000 }, (_, at) => ({ start: at, end: 60_000 - at }));
  const began = performance.now();
  const pieces = splitText({ start: 0, end: 60_000 }, marksOn(contents));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(pieces).toHaveLength(20_000 - 1);
  expect(Math.max(...pieces.map(({ marks }) => marks.length))).toBe(24);
});
