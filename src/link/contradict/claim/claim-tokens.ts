import { claimPhrases } from '../../../generated/lexicon.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import { stemWord } from '../../../text/tokens/stem-word.ts';

/** A phrase of lexicon/en/claim-phrases.tsv behind its first word. */
interface Phrase {
  readonly words: readonly string[];
  readonly word: string;
}

const phrases = new Map<string, Phrase[]>();
for (const { phrase, word } of claimPhrases) {
  const [first = '', ...rest] = phrase.split(' ');
  const known = phrases.get(first) ?? [];
  phrases.set(first, [...known, { words: rest, word: word === '-' ? '' : word }]);
}
for (const known of phrases.values()) known.sort((one, other) => other.words.length - one.words.length);

/**
 * The tokens of a text (`indexTokens`), those of a phrase read as one word: its last token has that word, the others have
 * the empty word, so that places stay what they were.
 */
export function claimTokens(text: string): readonly IndexToken[] {
  const tokens = [...indexTokens(text)];
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(tokens, at);
    if (!found) continue;
    const last = at + found.words.length;
    for (; at < last; at++) tokens[at] = { ...tokens[at]!, word: '', stem: '' };
    tokens[last] = { ...tokens[last]!, word: found.word, stem: stemWord(found.word) };
  }
  return tokens;
}

const phraseAt = (tokens: readonly IndexToken[], at: number): Phrase | undefined =>
  phrases
    .get(tokens[at]!.word)
    ?.find(({ words }) => words.every((word, n) => tokens[at + 1 + n]?.word === word));
