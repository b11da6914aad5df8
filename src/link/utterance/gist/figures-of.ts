import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { isNumber, termOf, weightOf } from '../term-weight.ts';

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const SCALES = /^(?:hundr|thousand|million|billion|trillion|percent|degre)$/;

/** Of each figure with its scale, the next word that tells something. */
export function figuresOf(tokens: readonly IndexToken[]): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    const term = termOf(tokens[at]!.stem);
    if (!isNumber(term)) continue;
    const isScaled = SCALES.test(tokens[at + 1]?.stem ?? '');
    const rest = tokens.slice(at + (isScaled ? 2 : 1), at + 5).map(({ stem }) => termOf(stem));
    const month = [tokens[at - 1], tokens[at + 1]].find((token) => MONTH.test(token?.word ?? ''));
    const figure = isScaled ? `${term} ${tokens[at + 1]!.stem}` : month ? `${month.word} ${term}` : term;
    figures.set(figure, rest.find((next) => weightOf(next) > 1) ?? '');
    if (isScaled) at++;
  }
  return figures;
}
