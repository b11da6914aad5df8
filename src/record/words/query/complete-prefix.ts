import { IRREGULAR_FORMS } from '../../../text/tokens/irregular-forms.ts';
import { stemWord } from '../../../text/tokens/stem-word.ts';
import { RESPELLED_WORDS } from '../../../text/tokens/unite-spellings.ts';
import type { WordPrefix } from './search-query.ts';

/** Endings of English words. */
const ENDINGS =
  'e|y|s|es|ed|ing|er|or|ers|ly|al|ally|ful|less|ness|ment|ments|able|ible|ic|ical|ics|ies|ied|ier|iest|ity|ities|ism|ist|ists|ive|ively|ize|ise|ized|ised|izing|ising|ization|isation|izations|isations|ate|ated|ating|ation|ations|ational|ator|ion|ions|ional|ence|ences|ense|ance|ances|ent|ently|ant|ous|ously|ology|our|ours|oured|ouring|ourite|ourites|ourable|ite|ites|re|res|ogue|ogues|yse|lled|lling|en'.split(
    '|',
  );

/**
 * What `start*` finds, for a folded word: every stem that begins with `start`, and the stems of English words
 * that begin with it although their stems do not, because stemming changed what was typed: policy* finds policies and
 * policyholders, economi* finds economic, wom* finds women. As in any search for a word, its other forms come along.
 */
export function completePrefix(start: string): WordPrefix {
  if (!/^[a-z]{3,}$/.test(start)) return { start, stems: [] };
  const words = [start, ...ENDINGS.flatMap((ending) => completions(start, ending)), ...wholeWords(start)];
  return { start, stems: [...new Set(words.map(stemWord))].filter((stem) => !stem.startsWith(start)) };
}

/** The start with an ending, or with what is missing of one that it may have begun. */
function completions(start: string, ending: string): readonly string[] {
  return Array.from(ending, (_, length) => length)
    .filter((length) => start.endsWith(ending.slice(0, length)))
    .map((length) => start + ending.slice(length));
}

const wholeWords = (start: string) =>
  [...IRREGULAR_FORMS, ...RESPELLED_WORDS].filter((word) => word.startsWith(start));
