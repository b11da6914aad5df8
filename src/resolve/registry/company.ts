import type { Document } from '../../model/index.ts';
import { countryOf, firstName, honorific, isOrdinaryOpener, placeOf, roleNoun } from '../lexicon.ts';
import { foldName } from '../names/fold-name.ts';
import { MOST_COMPANY } from './known-person.ts';

const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** A word with a capital that is not at the head of a sentence or quotation. */
const INSIDE = /(?<=[\p{L}\p{N},;)’'”"] )\p{Lu}[\p{L}’'-]{2,}/gu;

/**
 * What a document speaks of by name: the words with a capital inside its sentences, folded; days, countries, titles and
 * first names, which unrelated documents share, are left out. At most {@link MOST_COMPANY}.
 */
export function companyOf({ text }: Document): readonly string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(INSIDE)) {
    const bare = word.replace(/[’']s?$/, '');
    const lower = bare.toLowerCase();
    const isCommon =
      TIMES.test(lower) ||
      isOrdinaryOpener(lower) ||
      honorific(bare) ||
      roleNoun(lower) ||
      countryOf(lower) ||
      placeOf(bare) ||
      firstName(lower);
    if (!isCommon) words.add(foldName(bare));
    if (words.size === MOST_COMPANY) break;
  }
  return [...words];
}
