import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';

test('confidence that is kept has no error', () => {
  const claims = Array.from({ length: 100 }, (_, at) => ({ score: 0.5, isRight: at % 2 === 0 }));
  expect(calibrationOf(claims)).toMatchObject({
    error: 0,
    bins: Array(10).fill({ found: 10, confidence: 50, right: 50 }),
  });
});

test('the error is the mean distance between what is claimed and what is right', () => {
  const claims = [
    ...Array.from({ length: 50 }, () => ({ score: 0.9, isRight: false })),
    ...Array.from({ length: 50 }, () => ({ score: 0.1, isRight: false })),
  ];
  expect(calibrationOf(claims).error).toBe(50);
});

test('few claims make few bins', () => {
  expect(calibrationOf([{ score: 0.75, isRight: true }])).toEqual({
    error: 25,
    bins: [{ found: 1, confidence: 75, right: 100 }],
  });
});
