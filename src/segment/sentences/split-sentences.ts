import { sentenceOpeners, speechTagVerbs } from '../../generated/lexicon.ts';
import type { Span, Word } from '../../model/index.ts';
import { abbreviationBefore } from '../words/abbreviation.ts';

/** Words from `first` up to and without `end`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** Words to be split, and the quotations that no sentence may end inside, in order and outside of one another. */
export interface Unsplit {
  readonly text: string;
  readonly words: readonly Word[];
  readonly range: WordRange;
  readonly opaque: readonly Span[];
}

const OPENERS = new Set(sentenceOpeners.map(({ word }) => word));
const SPEECH_TAGS = new Set(speechTagVerbs.map(({ verb }) => verb));
const FINAL = /^(?:[.!?…]+|[?!]+)$/;
const CLOSING = /^(?:[)\]}”’»›"']|'')$/;
const OPENING = /^(?:[([{“‘"«„•*–—-]|``|--)$/;

/**
 * Splits words into sentences that tile them. After a quotation that ends in a full stop the sentence ends too,
 * unless what follows goes on with it: a small letter, or after a question a name and a verb of speech.
 */
export function splitSentences({ text, words, range, opaque }: Unsplit): WordRange[] {
  const sentences: WordRange[] = [];
  const open = { first: range.first, end: range.end };
  let next = 0;
  for (let at = range.first; at < range.end - 1; at++) {
    while (next < opaque.length && opaque[next]!.end <= words[at]!.start) next++;
    const isQuoted = next < opaque.length && words[at]!.start >= opaque[next]!.start;
    if (isQuoted && words[at + 1]!.start < opaque[next]!.end) continue;
    const following = opaque[isQuoted ? next + 1 : next];
    const opensQuotation = following !== undefined && following.start === words[at + 1]!.start;
    const opens = opensQuotation || opensSentence(text, words[at + 1]!);
    if (!opens || !(isQuoted ? endsAfterQuotation : endsAfterWord)({ text, words, opensQuotation }, at, open))
      continue;
    sentences.push({ first: open.first, end: at + 1 });
    open.first = at + 1;
  }
  if (open.first < range.end) sentences.push(open);
  return sentences;
}

interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  readonly opensQuotation: boolean;
}

function endsAfterWord({ text, words, opensQuotation }: Place, at: number, { first }: WordRange): boolean {
  const next = words[at + 1]!;
  const written = slice(text, words[at]!);
  if (written.endsWith('.') && written.length > 1 && !FINAL.test(written)) {
    return opensQuotation || endsAfterAbbreviation(text, written.slice(0, -1), next);
  }
  const last = lastBeforeClosing(text, words, { first, at });
  const stop = slice(text, words[last]!);
  if (!FINAL.test(stop)) return false;
  if (stop === '.' && last === first + 1 && /^(?:\d{1,3}|\p{Lu})$/u.test(slice(text, words[first]!)))
    return false;
  const isEllipsis = stop === '…' || stop.startsWith('..');
  if (isEllipsis && next.pos === 'PROPN') return false;
  return words[at]!.end < next.start || opensQuotation || (last > first && wordLength(words[last - 1]!) > 2);
}

/** Whether the sentence ends with the quotation that ends with the word `at`. */
function endsAfterQuotation({ text, words, opensQuotation }: Place, at: number, open: WordRange): boolean {
  const last = lastBeforeClosing(text, words, { first: open.first, at });
  const stop = slice(text, words[last]!);
  const next = words[at + 1]!;
  if (/^[–—-]/.test(slice(text, next))) return false;
  if (FINAL.test(stop))
    return stop === '.' || opensQuotation || !opensSpeechTag(text, words, at + 1, open.end);
  return stop.endsWith('.') && endsAfterAbbreviation(text, stop.slice(0, -1), next);
}

/** The last word up to `at` that is no closing mark or bracket; of very many such marks, one of the marks. */
function lastBeforeClosing(
  text: string,
  words: readonly Word[],
  { first, at }: { first: number; at: number },
) {
  let last = at;
  while (last > first && at - last < 8 && CLOSING.test(slice(text, words[last]!))) last--;
  return last;
}

function endsAfterAbbreviation(text: string, word: string, next: Word): boolean {
  const before = abbreviationBefore(word);
  if (before === 'name') return false;
  const following = slice(text, next);
  if (before === 'number' && !/^[\d(]/.test(following)) return true;
  return OPENERS.has(following.toLowerCase()) || /^["“«„]/.test(following);
}

/** Whether a word may be the first of a sentence, or opens a bracket or quotation that may. */
function opensSentence(text: string, word: Word): boolean {
  const written = slice(text, word);
  return /^['’‘]?[\p{Lu}\p{Lt}\p{N}#$£€@]/u.test(written) || OPENING.test(written);
}

/** “Who?” Anna Smith asked. */
function opensSpeechTag(text: string, words: readonly Word[], from: number, end: number): boolean {
  let at = from;
  while (at < Math.min(end, from + 6) && /^\p{Lu}/u.test(slice(text, words[at]!))) at++;
  return at > from && at < end && SPEECH_TAGS.has(slice(text, words[at]!));
}

const wordLength = ({ start, end }: Word) => end - start;
const slice = (text: string, { start, end }: Span) => text.slice(start, end);
