import type { Span, Word } from '../model/index.ts';
import { abbreviationBefore } from './abbreviation.ts';

/** Words from `first` up to and without `end`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

const FINAL = /^(?:[.!?…]+|[?!]+)$/;
const CLOSING = /^(?:[)\]}”’»"']|'')$/;
const OPENING = /^[([{“‘"«„*•–—-]$/;
const OPENERS_OF_SENTENCES = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'ADV', 'AUX', 'INTJ']);
const REPORTING =
  /^(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|tweeted|shouted|yelled|wondered|demanded|exclaimed|continued|joked|cried|explained|answered|responded|declared|concluded|recalled|quipped)$/;

/**
 * Splits words into sentences that tile them. `opaque` are the quotations among the words, in order and outside of
 * one another: no sentence ends inside one; after one that ends in a full stop the sentence ends too, unless what
 * follows goes on with it.
 */
export function splitSentences(
  text: string,
  words: readonly Word[],
  range: WordRange,
  opaque: readonly Span[],
): WordRange[] {
  const sentences: WordRange[] = [];
  let first = range.first;
  let next = 0;
  for (let i = range.first; i < range.end - 1; i++) {
    while (next < opaque.length && opaque[next]!.end <= words[i]!.start) next++;
    const quotation = opaque[next];
    if (quotation && words[i]!.start >= quotation.start) {
      if (words[i + 1]!.start < quotation.end) continue;
      if (!endsAfterQuotation(text, words, { first: range.first, at: i, end: range.end })) continue;
    } else if (!endsAfterWord(text, words, i)) continue;
    sentences.push({ first, end: i + 1 });
    first = i + 1;
  }
  if (first < range.end) sentences.push({ first, end: range.end });
  return sentences;
}

function endsAfterWord(text: string, words: readonly Word[], at: number): boolean {
  const last = lastBeforeClosing(text, words, { first: 0, at });
  if (last < at && FINAL.test(slice(text, words[at]!))) return false;
  const next = words[at + 1]!;
  if (CLOSING.test(slice(text, next)) && next.start === words[at]!.end) return false;
  const word = slice(text, words[last]!);
  if (FINAL.test(word)) {
    if (FINAL.test(slice(text, next))) return false;
    const isEllipsis = word === '…' || word.startsWith('..');
    return opensSentence(text, next) && !(isEllipsis && next.pos === 'PROPN') && isApart(words, at);
  }
  if (!word.endsWith('.') || word.length < 2) return false;
  return endsAfterAbbreviation(text, word.slice(0, -1), next);
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

/** Whether white space follows the word, or a quotation mark or capital with nothing between. */
function isApart(words: readonly Word[], at: number): boolean {
  return words[at]!.end < words[at + 1]!.start || (at > 0 && words[at - 1]!.end - words[at - 1]!.start > 2);
}

function endsAfterAbbreviation(text: string, word: string, next: Word): boolean {
  const before = abbreviationBefore(word);
  const first = text[next.start]!;
  if (before === 'name' || !opensSentence(text, next)) return false;
  if (before === 'number') return !/\d/.test(first);
  return /[“"«„]/.test(first) || OPENERS_OF_SENTENCES.has(next.pos);
}

function opensSentence(text: string, word: Word): boolean {
  const written = slice(text, word);
  return /^['’]?[\p{Lu}\p{Lt}\p{N}#$£€@]/u.test(written) || OPENING.test(written) || written === "''";
}

/** Whether the sentence ends with the quotation that ends with word `at`. */
function endsAfterQuotation(
  text: string,
  words: readonly Word[],
  { first, at, end }: { first: number; at: number; end: number },
): boolean {
  const last = lastBeforeClosing(text, words, { first, at });
  const written = slice(text, words[last]!);
  const next = words[at + 1]!;
  if (last === at || !opensSentence(text, next)) return false;
  if (!FINAL.test(written))
    return /[^.]\.$/.test(written) && endsAfterAbbreviation(text, written.slice(0, -1), next);
  if (/^[–—-]/.test(slice(text, next))) return false;
  return written === '.' || !opensReportingClause(text, words, at + 1, end);
}

/** “Who?” Anna Smith asked. A name and a verb of speech after a question go on with the sentence. */
function opensReportingClause(text: string, words: readonly Word[], from: number, end: number): boolean {
  let at = from;
  while (at < Math.min(end, from + 6) && /^[\p{Lu}]/u.test(slice(text, words[at]!))) at++;
  return at > from && at < end && REPORTING.test(slice(text, words[at]!));
}

const slice = (text: string, { start, end }: Span) => text.slice(start, end);
