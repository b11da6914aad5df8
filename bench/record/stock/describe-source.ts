import type { PersonKind } from '../../../src/index.ts';

/** How a source is written: with a name, as a pronoun, by a description, or not at all. */
export type SourceForm = 'named' | 'pronoun' | 'relative' | 'described' | 'none';

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'him', 'her']);
const RELATIVES = new Set(['who', 'which', 'that', 'whom']);

/** How a description begins, though there be a name in it: “a spokeswoman for Lune Ferries”. */
const DESCRIBES = /^(?:an?|the|some|many|several|one|two|his|her|their|its|our|my|this|these|those)\b/;

/** The form of a source from its words and whether a name is among them. */
export function sourceForm(words: string, hasName: boolean): SourceForm {
  const folded = words.toLowerCase();
  if (folded === '') return 'none';
  if (PRONOUNS.has(folded)) return 'pronoun';
  if (RELATIVES.has(folded)) return 'relative';
  return hasName && !DESCRIBES.test(folded) ? 'named' : 'described';
}

const KIND_WORDS: readonly (readonly [PersonKind, RegExp])[] = [
  [
    'document',
    /\b(?:reports?|polls?|stud(?:y|ies)|surveys?|statements?|letters?|e-?mails?|documents?|articles?|books?)\b/,
  ],
  ['anonymous', /\b(?:spokes\w+|source|official|aide|adviser|person|someone|man|woman|insider)\b/],
  ['organisation', /\b(?:company|agency|committee|department|newspaper|network|court)\b/],
];

/** What kind of speaker a description without a name means; whoever fits nothing else is a group. */
export const describedKind = (words: string): PersonKind =>
  KIND_WORDS.find(([, pattern]) => pattern.test(words.toLowerCase()))?.[0] ?? 'group';
