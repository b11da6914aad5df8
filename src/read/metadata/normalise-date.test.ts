import { describe, expect, it } from 'vitest';
import { normaliseDate } from './normalise-date.ts';

describe('normaliseDate', () => {
  it.each([
    ['2026-04-11T00:01:00+01:00', '2026-04-11T00:01:00+01:00'],
    ['2026-04-11T00:01:00.000Z', '2026-04-11T00:01:00.000Z'],
    ['2026-04-11 00:01:00 +0100', '2026-04-11T00:01:00+01:00'],
    [' 2026-04-11 ', '2026-04-11'],
    ['2026-04', '2026-04'],
    ['2026', '2026'],
    ['Sat, 11 Apr 2026 10:00:00 GMT', '2026-04-11T10:00:00.000Z'],
    ['11 April 2026', '2026-04-11'],
    ['April 4, 2026, 6:12 PM', '2026-04-04'],
    ['Updated 3 hours ago', null],
    ['2026-13-45', null],
    ['Chapter 7', null],
    ['', null],
  ])('takes %j for %j', (written, expected) => expect(normaliseDate(written)).toBe(expected));
});
