import { blockIntroductions } from '../../generated/lexicon.ts';

const wordsOf = (kind: string) =>
  new Set(blockIntroductions.filter((row) => row.kind === kind).map(({ word }) => word));
const VERBS = wordsOf('verb');
const NOUNS = wordsOf('noun');
const POINTERS = wordsOf('pointer');
const TAIL = new Set([...wordsOf('tail'), ...POINTERS]);
const STOPS = wordsOf('stop');

/** How far behind the verb the colon may stand: wrote on his page, observing of the mayor. */
const LONGEST_TAIL = 4;

/**
 * How plainly a paragraph introduces what follows as somebody's words: `strong` where a verb of saying or a text
 * being read out stands right before its last colon, `weak` where its last sentence has one at all.
 */
export function introducesQuotation(paragraph: string): 'strong' | 'weak' | 'not' {
  if (!/:\s*$/.test(paragraph)) return 'not';
  const sentence = paragraph
    .slice(-300)
    .split(/[.!?]["”’]?\s/)
    .at(-1)!;
  const words = (sentence.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).reverse();
  if (STOPS.has(words.at(-1) ?? '')) return 'not';
  const verb = words.findIndex((word) => VERBS.has(word));
  const noun = words.findIndex((word) => NOUNS.has(word));
  if (verb >= 0 && verb <= LONGEST_TAIL && words[verb - 1] !== 'that') return 'strong';
  const isReadOut = noun >= 0 && words.slice(0, noun).every((word) => TAIL.has(word));
  if (isReadOut && words.slice(0, noun + 3).some((word) => POINTERS.has(word))) return 'strong';
  return verb >= 0 || noun >= 0 ? 'weak' : 'not';
}
