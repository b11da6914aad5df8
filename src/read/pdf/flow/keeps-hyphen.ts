import { compoundOpeners } from '../../../generated/lexicon.ts';
import type { WordCounts } from './count-words.ts';
import { type Hyphenation, MARKED_HYPHEN } from './measure-hyphens.ts';

const OPENERS: ReadonlySet<string> = new Set(compoundOpeners.map(({ word }) => word));
/** “selfish”, “wellness” and “nineteen” are one word. */
const ENDING = /^(?:teen|ty|th|ness|ish|less|ful|ly|ling|ing|ed|er|est|ment|ward|ways|wise|hand|age|dom)s?$/;

/** What a text says of its hyphens. */
export interface TextHyphens extends Hyphenation {
  readonly counts: WordCounts;
}

/** A word that a line end parts, with the hyphen there. */
export interface PartedWord {
  readonly first: string;
  readonly hyphen: string;
  readonly second: string;
}

/**
 * Whether the hyphen at the end of a line belongs to the word. What the text has elsewhere decides; else a capital or a
 * digit behind it keeps it; else what the text does at its other line ends, and last a word that compounds open with.
 */
export function keepsHyphen({ first, hyphen, second }: PartedWord, text: TextHyphens): boolean {
  const [before, behind] = [first.toLowerCase(), second.toLowerCase()];
  const solid = text.counts.get(before + behind) ?? 0;
  const compound = text.counts.get(`${before}-${behind}`) ?? 0;
  if (solid !== compound) return compound > solid;
  if (/\d$/.test(first) || /^\d/.test(second)) return true;
  if (/^\p{Lu}/u.test(second) && !isAllCapitals(first, second)) return true;
  if (!text.isUsed) return true;
  if (text.isMarked) return !MARKED_HYPHEN.test(hyphen);
  return isCompound(before, behind, text.counts);
}

/** Of a heading in capitals nothing can be told; “R-” + “Texas” is a compound. */
const isAllCapitals = (first: string, second: string): boolean =>
  first.length > 1 && !/\p{Ll}/u.test(first + second);

function isCompound(before: string, behind: string, counts: WordCounts): boolean {
  const last = before.split('-').at(-1)!;
  // Printers part a compound at its hyphen.
  if (last !== before) return !counts.has(last + behind);
  const head = behind.split('-')[0]!;
  return OPENERS.has(before) && (counts.has(head) || (head.length > 2 && !ENDING.test(head)));
}
