const SUFFIX = /^(.*[\p{L}\p{N}.])(n['’]t|['’](?:s|m|d|re|ve|ll))$/iu;
const NUMBER_OF_SUFFIXES = 2;

/**
 * Where a word with an apostrophe is cut, as offsets into it: don’t before n’t, Straker’s before ’s, she’d’ve before
 * both; cannot before not. O’Malley and ’em are not cut.
 */
export function contractionCuts(word: string): number[] {
  if (/^cannot$/i.test(word)) return [3];
  const cuts: number[] = [];
  let rest = word;
  while (cuts.length < NUMBER_OF_SUFFIXES && /['’]/.test(rest)) {
    const [, base] = SUFFIX.exec(rest) ?? [];
    if (base === undefined) break;
    cuts.unshift(base.length);
    rest = base;
  }
  return cuts;
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|who|what|that|this|everyone|everything)$/i;
const ADVERB = /^(?:there|here|where|when|how|why)$/i;

/** The part of speech of what stands before a suffix that the tagger is to see alone, or null: let it tell. */
export function tagOfBase(base: string): string | null {
  return PRONOUN.test(base) ? 'PRON' : null;
}

/** The part of speech of a suffix: ’s is “is” after a pronoun and a possessive elsewhere. */
export function tagOfSuffix(base: string, suffix: string): string {
  if (/t$/i.test(suffix)) return 'PART';
  if (!/^'s?$/i.test(suffix)) return 'AUX';
  return PRONOUN.test(base) || ADVERB.test(base) ? 'AUX' : 'PART';
}
