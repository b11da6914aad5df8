import { rememberText } from './remember.ts';

/** What is compared of a folded word beside its letters. */
export interface WordShape {
  /** Its consonants, those that are written for one another as one, and each run as one. */
  readonly skeleton: string;
  /** The word with each sound written one way only. */
  readonly plain: string;
  /** Its consonants as they are, but for h and w, and each run as one. */
  readonly consonants: string;
}

type Rules = readonly (readonly [RegExp, string])[];

const SKELETON: Rules = [
  [/ph/g, 'f'],
  [/sch|sh|tch|ch|cz|ts|tz|zh/g, 's'],
  [/[bp]/g, 'p'],
  [/[fvw]/g, 'f'],
  [/[ckqgx]/g, 'k'],
  [/[dt]/g, 't'],
  [/[szj]/g, 's'],
  [/n/g, 'm'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];

const PLAIN: Rules = [
  [/^(?:tch|tsch|tj)/, 'ch'],
  [/sch|sh|sz|zh/g, 's'],
  [/tch|tsch|ch|cz|tx/g, 'c'],
  [/tz|ts/g, 's'],
  [/ph/g, 'f'],
  [/gh|kh|ck|[qkgc]/g, 'k'],
  [/x/g, 'ks'],
  [/dj|dzh|j/g, 'i'],
  [/(?<=[^aeiou])h|h$/g, ''],
  [/th/g, 't'],
  [/[wv]/g, 'v'],
  [/ou|oo|ow|ue/g, 'u'],
  [/ee|ie|ii|iy|y|ij/g, 'i'],
  [/ei|ai|ae|ey|ay|oe/g, 'e'],
  [/au|aw|o/g, 'o'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})e$/, ''],
];

const CONSONANTS: Rules = [
  [/[aeiouyhw]/g, ''],
  [/(.)\1+/g, '$1'],
];

const apply = (word: string, rules: Rules) =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);

/** The shape of a folded word. */
export const wordShape: (word: string) => WordShape = rememberText((word) => ({
  skeleton: apply(word, SKELETON),
  plain: apply(word, PLAIN),
  consonants: apply(word, CONSONANTS),
}));
