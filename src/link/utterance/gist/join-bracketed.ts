import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { stemWord } from '../../../text/tokens/stem-word.ts';

/** A word of which a part stands in brackets, as in g[iven], is one word. */
export function joinBracketed(tokens: readonly IndexToken[], text: string): readonly IndexToken[] {
  const joined: IndexToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isJoined =
      before !== undefined && token.start === before.end + 1 && /[[\]]/.test(text[before.end]!);
    if (!isJoined) joined.push(token);
    else {
      const word = before.word + token.word;
      joined[joined.length - 1] = { word, stem: stemWord(word), start: before.start, end: token.end };
    }
  }
  return joined;
}
