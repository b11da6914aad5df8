import { abbreviations } from '../../generated/lexicon.ts';

/** What may follow an abbreviation's full stop inside a sentence. */
export type AbbreviationBefore = 'name' | 'number' | 'any';

const LISTED = new Map<string, AbbreviationBefore>(
  abbreviations.flatMap(({ abbreviation, before }) => {
    const kind = before as AbbreviationBefore;
    const isName = /^\p{Lu}./u.test(abbreviation);
    return isName
      ? [
          [abbreviation, kind],
          [abbreviation.toUpperCase(), kind],
        ]
      : [[abbreviation, kind]];
  }),
);
const DOTTED = /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u;

/**
 * What may follow an abbreviation, given without its last full stop, or null where the word is none. Initials and
 * dotted letters are abbreviations by their form (J., U.S., a.m.).
 */
export function abbreviationBefore(word: string): AbbreviationBefore | null {
  return LISTED.get(word) ?? (DOTTED.test(word) ? 'any' : null);
}
