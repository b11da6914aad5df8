import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { layOut } from './lay-out.ts';
import { placeStatements } from './place-statements.ts';

test('a note stands beside the passage in which its statement begins, and the marks wherever it goes on', () => {
  const text = 'Anna said: so\n\nand so.\n\nCarl.';
  const reading = fakeReading(text, [{ source: 'Anna', cue: 'said', content: ['so\n\nand so'] }]);
  const rows = layOut(reading.document, { statements: placeStatements(reading), changes: [] }).flatMap(
    (stretch) => stretch.rows,
  );
  expect(rows.map(({ statements }) => statements.map(({ number }) => number))).toEqual([[1], [], []]);
  expect(rows.map(({ marks }) => marks.map(({ role }) => role))).toEqual([
    ['source', 'cue', 'content'],
    ['content'],
    [],
  ]);
});

test('two megabytes with ten thousand statements are laid out in stretches of a few', () => {
  const text = 'Anna said that it rains in the old mill. '.repeat(50_000);
  const reading = fakeReading(text, []);
  const [model] = fakeReading(text, [
    { source: 'Anna', cue: 'said', content: ['that it rains'] },
  ]).attributions;
  const attributions = Array.from({ length: 10_000 }, (_, at) => ({
    ...model!,
    id: `a${at}`,
    content: [{ start: at * 205 + 10, end: at * 205 + 23 }],
  }));
  const statements = placeStatements({ ...reading, attributions });
  const began = performance.now();
  const stretches = layOut(reading.document, { statements, changes: [] });
  expect(performance.now() - began).toBeLessThan(5000);
  expect(stretches.flatMap(({ numbers }) => [...numbers])).toHaveLength(10_000);
  expect(Math.max(...stretches.map(({ numbers }) => numbers.size))).toBeLessThan(100);
});
