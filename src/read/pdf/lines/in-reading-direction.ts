import type { Fragment } from './fragment.ts';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRONG = /\p{L}/gu;

/**
 * Fragments as they are read to the right: those of a script that runs to the left are mirrored, so that columns, indents
 * and words all follow one another as in ours. The letters inside a fragment stand in the order of reading already.
 */
export function inReadingDirection(fragments: readonly Fragment[]): readonly Fragment[] {
  const letters = fragments.flatMap(({ text }) => text.match(STRONG) ?? []);
  const leftward = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  if (leftward <= letters.length / 2) return fragments;
  const [from, to] = fragments.reduce(
    ([least, most], { x0, x1 }) => [Math.min(least, x0), Math.max(most, x1)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return fragments.map((one) => ({
    ...one,
    text: one.text.search(STRONG) < 0 ? turned(one.text) : one.text,
    x0: from + to - one.x1,
    x1: from + to - one.x0,
  }));
}

const BRACKETS = '()[]{}<>«»';

/** Brackets alone are drawn as they look, which is the other way round from what they mean. */
const turned = (text: string): string =>
  text.replace(/[()[\]{}<>«»]/g, (bracket) => BRACKETS[BRACKETS.indexOf(bracket) ^ 1]!);
