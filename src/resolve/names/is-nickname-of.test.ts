import { expect, test } from 'vitest';
import { areNicknames } from './is-nickname-of.ts';

test.each([
  ['robert', 'bob'],
  ['bob', 'robert'],
  ['elizabeth', 'liz'],
  ['margaret', 'peggy'],
  ['anthony', 'tony'],
  ['bill', 'willie'],
  ['kathy', 'kate'],
])('%s and %s may be one person', (a, b) => {
  expect(areNicknames(a, b)).toBe(true);
});

test.each([
  ['aaron', 'erin'],
  ['jane', 'jean'],
  ['andrea', 'andrew'],
  ['ellen', 'nora'],
  ['john', 'jonathan'],
  ['martin', 'marvin'],
  ['zork', 'bob'],
  ['bob', 'bob'],
  ['constructor', 'bob'],
])('%s is no nickname of %s', (a, b) => {
  expect(areNicknames(a, b)).toBe(false);
  expect(areNicknames(b, a)).toBe(false);
});
