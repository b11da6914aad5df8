import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { weightOf } from '../../utterance/term-weight.ts';

/** Words that tell less than this stand in most texts. */
const LEAST = 0.5;

/** Stems of the tokens that say something of what was said, each once, the rarest first. */
export function contentStems(tokens: readonly IndexToken[]): readonly string[] {
  return [...new Set(tokens.map(({ stem }) => stem))]
    .filter((stem) => weightOf(stem) >= LEAST)
    .sort((one, other) => weightOf(other) - weightOf(one));
}
