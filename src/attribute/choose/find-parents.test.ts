import { expect, test } from 'vitest';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { ANY_SCORE } from '../rules/candidate.ts';
import type { Chosen } from './choose-candidates.ts';
import { findParents } from './find-parents.ts';

const outside = { inside: null, items: [], chunks: [], tags: [], paragraph: 0 } as ChunkedRegion;
const quoted = { ...outside, inside: 0 } as ChunkedRegion;

/** An attribution whose cue takes two units before its content. */
const claim = (start: number, end: number, more: Partial<Chosen> = {}): Chosen => ({
  rule: 'verb-that',
  source: [],
  cue: [{ start: start - 2, end: start }],
  content: [{ start, end }],
  act: 'say',
  region: outside,
  head: 0,
  features: [],
  bounds: ANY_SCORE,
  score: 0.5,
  ...more,
});

test('the parent is the smallest content around it', () => {
  const { kept, parents } = findParents([claim(10, 100), claim(20, 80), claim(30, 60), claim(85, 95)]);
  expect(kept).toHaveLength(4);
  expect(parents).toEqual([null, 0, 1, 0]);
});

test('what stands in a quotation of nobody is dropped, with all inside it', () => {
  const stray = claim(20, 80, { region: quoted });
  expect(findParents([stray, claim(30, 60, { region: quoted })]).kept).toEqual([]);
});

test('a thought inside is dropped unless it is plain, and what it holds goes up to its parent', () => {
  const thought = claim(20, 80, { act: 'believe' });
  const { kept, parents } = findParents([claim(10, 100), thought, claim(30, 60)]);
  expect(kept).not.toContain(thought);
  expect(parents).toEqual([null, 0]);
  expect(findParents([claim(10, 100), { ...thought, score: 0.9 }]).kept).toHaveLength(2);
});
