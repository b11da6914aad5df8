import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInterval, mannerShift, shareInterval } from './estimate.ts';
import { errorOf, SHIPPED_ERRORS } from './measured-error.ts';
import { tellApart } from './tell-apart.ts';
import { wilson } from './wilson.ts';

test('Wilson intervals (Newcombe 1998, table I)', () => {
  const [a, b, c] = [wilson(81, 263), wilson(15, 148), wilson(0, 20)];
  expect([a.low, a.high].map((one) => one.toFixed(4))).toEqual(['0.2553', '0.3662']);
  expect([b.low, b.high].map((one) => one.toFixed(4))).toEqual(['0.0624', '0.1605']);
  expect([c.low, c.high].map((one) => one.toFixed(4))).toEqual(['0.0000', '0.1611']);
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

describe('what ships', () => {
  const evaluated = (engine: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../../../eval/results/${engine}.json`), 'utf8'));

  test.each(SHIPPED_ERRORS.map((one) => [one.engine, one] as const))(
    'is what was measured of %s, within two points',
    (engine, { attributions, manners, speakers, spread }) => {
      const { polnear, people } = evaluated(engine);
      const figures = polnear.figures.engines[engine];
      const pairs = [
        [attributions, figures.relaxed],
        ...(['direct', 'mixed', 'indirect'] as const).map((one) => [manners[one], figures[`relaxed/${one}`]]),
      ];
      for (const [own, measured] of pairs)
        for (const name of ['precision', 'recall'])
          expect(Math.abs(100 * own[name] - measured[name])).toBeLessThan(2);
      const { right, wrong } = people.figures.forms.all;
      expect(Math.abs(100 * speakers.right - right)).toBeLessThan(2);
      expect(Math.abs(100 * speakers.wrong - wrong)).toBeLessThan(2);
      const ratios = Object.values<Record<string, number>>(polnear.figures.byPublisher).map(
        (one) => one.precision! / one.recall!,
      );
      const mean = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
      const squares = ratios.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      expect(Math.abs(spread - Math.sqrt(squares / (ratios.length - 1)) / mean)).toBeLessThan(0.02);
    },
  );

  test('gives way to what was measured on the record, and holds for its version alone', () => {
    const own = { ...SHIPPED_ERRORS[0]!, source: 'here' };
    expect(errorOf({ engine: 'model', version: '2' }, [own])?.source).toBe('here');
    expect(errorOf({ engine: 'model', version: '1' }, [own])?.source).not.toBe('here');
    expect(errorOf({ engine: 'model', version: '3' }, [own])).toBeNull();
  });
});

const ERROR = {
  ...SHIPPED_ERRORS[0]!,
  attributions: { precision: 0.8, recall: 0.5 },
  manners: {
    direct: { precision: 1, recall: 1 },
    mixed: { precision: 1, recall: 1 },
    indirect: { precision: 0.5, recall: 0.25 },
  },
  wrongManner: null,
  spread: 0.1,
};

test('a count is corrected by precision and recall, and is as wide as both and their spread', () => {
  // 100 found, 80 right, 160 in all; variance 100·0.8·(0.2 + 0.5)/0.25 = 224, and the spread 16.
  const half = 1.96 * Math.sqrt(224 + 16 ** 2);
  expect(countInterval([{ count: 100, error: ERROR }], 'all')).toEqual({
    low: expect.closeTo(160 - half, 6),
    high: expect.closeTo(160 + half, 6),
  });
  expect(countInterval([{ count: 100, error: null }], 'all')).toBeNull();
  expect(countInterval([{ count: 0, error: ERROR }], 'all')).toEqual({ low: 0, high: 0 });
});

test('a share of a manner moves as far as its own errors would move it', () => {
  // 50 direct and 50 indirect found: really 50 and 100.
  const counts = { direct: 50, mixed: 0, indirect: 50 };
  expect(mannerShift('direct', counts, ERROR)).toBeCloseTo(1 / 2 - 1 / 3);
  expect(mannerShift('direct', counts, { ...ERROR, wrongManner: 0.1 })).toBeCloseTo(1 / 2 - 1 / 3 + 0.1);
  const { low, high } = shareInterval({ hits: 50, of: 100, shift: 1 / 6 })!;
  const plain = wilson(50, 100);
  expect(low).toBeCloseTo(0.5 - Math.hypot(0.5 - plain.low, 1 / 6));
  expect(high).toBeCloseTo(0.5 + Math.hypot(plain.high - 0.5, 1 / 6));
});

describe('figures that cannot be told apart', () => {
  test('have a letter in common', () => {
    const marks = tellApart([
      { low: 8, high: 10 },
      { low: 5, high: 9 },
      { low: 4, high: 6 },
      { low: 1, high: 2 },
      null,
    ]);
    expect(marks).toEqual(['a', 'ab', 'b', '', '']);
  });

  test('just where their intervals overlap', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([low, wide]) => ({ low, high: low + wide }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (intervals) => {
        const marks = tellApart(intervals);
        for (const [at, a] of intervals.entries())
          for (const [other, b] of intervals.entries()) {
            if (at === other) continue;
            const isShared = [...marks[at]!].some((letter) => marks[other]!.includes(letter));
            expect(isShared).toBe(a.low <= b.high && b.low <= a.high);
          }
      }),
    );
  });
});
