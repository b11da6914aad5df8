/** Words of which one is asked for, each with others of which one is asked for too, or none. */
export type Tier = readonly { readonly word: string; readonly and: readonly string[] }[];

/** As many words as are asked for by twos: of somebody's statements, and of anybody's; and at all. */
const PAIRED_OF_ONE = 5;
const PAIRED_OF_ALL = 4;
const MOST_TERMS = 8;

const WORD = /^[^\s"'\\:]+$/;

/** What is looked for. */
export interface Worded {
  /** Stems, the rarest first. */
  readonly terms: readonly string[];
  /** Whether anybody may have said it: then one word alone says nothing. */
  readonly isAnybodys: boolean;
  /** `pairs`: two of the words at least, if there are two. */
  readonly least: 'pairs' | 'any';
}

/** What may be asked for; null where it is not. */
interface Tiers {
  /** Any two of the first words. */
  readonly pairs: Tier | null;
  readonly any: Tier | null;
}

/** What is asked for of some words: two of them, and one where that is enough. */
export function wordTiers({ terms, isAnybodys, least }: Worded): Tiers {
  const asked = terms.filter((term) => WORD.test(term)).slice(0, MOST_TERMS);
  const paired = asked.slice(0, isAnybodys ? PAIRED_OF_ALL : PAIRED_OF_ONE);
  const pairs = paired.slice(0, -1).map((word, at) => ({ word, and: paired.slice(at + 1) }));
  const isAny = asked.length > 0 && least === 'any' && (!isAnybodys || pairs.length === 0);
  return {
    pairs: pairs.length > 0 ? pairs : null,
    any: isAny ? asked.map((word) => ({ word, and: [] })) : null,
  };
}

/** Whether one word is enough. */
export const isLoose = (tier: Tier): boolean => tier.some(({ and }) => and.length === 0);

/** How a store writes queries. */
export interface Writing {
  readonly quote: string;
  readonly and: string;
  readonly or: string;
}

/** A list of which one is asked for. */
export const writeAny = (all: readonly string[], { quote, or }: Writing): string =>
  `(${all.map((one) => `${quote}${one}${quote}`).join(or)})`;

/** A tier in the language of a store. */
export function writeTier(tier: Tier, writing: Writing): string {
  const { quote, and, or } = writing;
  const parts = tier.map(({ word, and: others }) =>
    others.length === 0
      ? `${quote}${word}${quote}`
      : `(${quote}${word}${quote}${and}${writeAny(others, writing)})`,
  );
  return `(${parts.join(or)})`;
}
