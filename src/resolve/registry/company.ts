import type { Person, Reading } from '../../model/index.ts';
import { countryOf, firstName, honorific, isOrdinaryOpener, placeOf, roleNoun } from '../lexicon.ts';
import { foldName } from '../names/fold-name.ts';
import { MOST_COMPANY } from './known-person.ts';

const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** A word with a capital that is not at the head of a sentence or quotation. */
const INSIDE = /(?<=[\p{L}\p{N},;)’'”"] )\p{Lu}[\p{L}’'-]{2,}/gu;

/** Words of a name by which others know him: the last of a person's, those of a body's that are not small. */
const tellingWords = ({ kind, name }: Person): readonly string[] => {
  const words = name.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? [];
  return kind === 'person' ? words.slice(-1) : kind === 'organisation' ? words : [];
};

const isCommon = (bare: string): boolean => {
  const lower = bare.toLowerCase();
  return (
    TIMES.test(lower) ||
    isOrdinaryOpener(lower) ||
    honorific(bare) !== null ||
    roleNoun(lower) !== null ||
    countryOf(lower) !== null ||
    placeOf(bare) !== null ||
    firstName(lower) !== null
  );
};

/**
 * What a document speaks of by name: who is quoted in it, and the words with a capital inside its sentences, folded; days,
 * countries, titles and first names, which unrelated documents share, are left out. At most {@link MOST_COMPANY}.
 */
export function companyOf({
  document: { text },
  people,
}: Pick<Reading, 'document' | 'people'>): readonly string[] {
  const words = new Set<string>();
  const add = (word: string) => {
    if (!isCommon(word)) words.add(foldName(word));
  };
  people.flatMap(tellingWords).slice(0, MOST_COMPANY).forEach(add);
  for (const [word] of text.matchAll(INSIDE)) {
    if (words.size >= MOST_COMPANY) break;
    add(word.replace(/[’']s?$/, ''));
  }
  return [...words];
}
