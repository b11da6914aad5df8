import { describe, expect, test } from 'vitest';
import { mark } from '../../test/mark.ts';
import { attributionsOf } from '../../test/read-people-cases.ts';
import type { AttributionPlace } from '../model/index.ts';
import { findPlace } from './find-place.ts';

const TEXT = 'Ana Holm said the old mill was shut on Monday. Bo Lind said it was not.';

/** Where the marked attribution stood when somebody judged it. */
function placeOf(annotated: string): AttributionPlace {
  const { text, cue, content } = mark(annotated);
  expect(text).toBe(TEXT);
  return { document: 'd1', cue, content };
}

/** What is found of that place among the attributions that are marked now: its content, or null. */
function found(place: AttributionPlace, ...annotated: readonly string[]): string | null {
  const attributions = attributionsOf(annotated.flatMap((one) => mark(one).attributions));
  const content = findPlace(place, attributions)?.content ?? null;
  return content?.map(({ start, end }) => TEXT.slice(start, end)).join(' … ') ?? null;
}

const JUDGED = placeOf('Ana Holm [c|said] [t|the old mill was shut on Monday]. Bo Lind said it was not.');

describe('the attribution that a judgement was about', () => {
  test('is found among others by where its cue and content stand', () => {
    expect(
      found(
        JUDGED,
        'Ana Holm [c1|said] [t1|the old mill was shut on Monday]. Bo Lind [c2|said] [t2|it was not].',
      ),
    ).toBe('the old mill was shut on Monday');
  });

  test('is found where its content ends a little earlier or later', () => {
    expect(
      found(JUDGED, 'Ana Holm [c|said] [t|the old mill was shut on Monday.] Bo Lind said it was not.'),
    ).toBe('the old mill was shut on Monday.');
    expect(
      found(JUDGED, 'Ana Holm [c|said the] [t|old mill was shut on Monday]. Bo Lind said it was not.'),
    ).toBe('old mill was shut on Monday');
  });

  test('is not found where less than four fifths of the content are the same', () => {
    expect(
      found(JUDGED, 'Ana Holm [c|said] [t|the old mill was shut] on Monday. Bo Lind said it was not.'),
    ).toBeNull();
  });

  test('is found where its content is broken in two', () => {
    expect(
      found(JUDGED, 'Ana Holm [c|said] [t|the old mill] [t|was shut on Monday]. Bo Lind said it was not.'),
    ).toBe('the old mill … was shut on Monday');
  });

  test('is not one of the same content by another cue, or by none', () => {
    const content = '[t|the old mill was shut on Monday]';
    expect(found(JUDGED, `Ana Holm said ${content}. Bo Lind [c|said] it was not.`)).toBeNull();
    expect(found(JUDGED, `Ana Holm said ${content}. Bo Lind said it was not.`)).toBeNull();
  });

  test('is nobody’s where two look alike', () => {
    expect(
      found(
        JUDGED,
        'Ana Holm [c|said] [t|the old mill was shut on Monday]. Bo Lind said it was not.',
        'Ana Holm [c|said] [t|the old mill was shut on Monday.] Bo Lind said it was not.',
      ),
    ).toBeNull();
  });

  test('without a cue is found by its content', () => {
    const place = placeOf('Ana Holm said [t|the old mill was shut on Monday]. Bo Lind said it was not.');
    expect(found(place, 'Ana Holm said [t|the old mill was shut on Monday]. Bo Lind said it was not.')).toBe(
      'the old mill was shut on Monday',
    );
  });

  test('of a document without attributions is not found', () => {
    expect(found(JUDGED)).toBeNull();
  });
});
