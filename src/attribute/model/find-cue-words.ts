import type { Segmented, Span } from '../../model/index.ts';
import { findCueNoun } from '../chunks/cue-noun.ts';
import { findCueVerb } from '../chunks/verb-lexicon.ts';

const isVerbal = (pos: string): boolean => pos !== 'DET' && pos !== 'ADP';

/** Whether a word may head a cue: a verb or noun of saying, thinking or showing, “according”, a colon. */
function isCueWord(word: string, pos: string): boolean {
  return (
    word === ':' ||
    word === 'according' ||
    (findCueVerb(word) !== undefined && isVerbal(pos)) ||
    findCueNoun(word) !== undefined
  );
}

/** The words of a document that may head a cue, in order. */
export function findCueWords({ document, words }: Segmented): readonly Span[] {
  return words.filter(({ start, end, pos }) => isCueWord(document.text.slice(start, end).toLowerCase(), pos));
}
