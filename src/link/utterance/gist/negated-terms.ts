import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { termOf, weightOf } from '../term-weight.ts';

const NEGATION = /^(?:not|never|no|nobodi|noth|none|neither|nor|without|cannot)$/;
/** Words that tell something, behind a negation that takes them in. */
const SCOPE = 6;
const CLAUSE_END = /[,;:.!?…—]| [-–] /;

/** Terms that stand under a negation wherever they do. */
export function negatedTerms(tokens: readonly IndexToken[], text: string): ReadonlySet<string> {
  const negated = new Set<string>();
  const plain = new Set<string>();
  let left = 0;
  for (const [at, { stem, start }] of tokens.entries()) {
    if (at > 0 && CLAUSE_END.test(text.slice(tokens[at - 1]!.end, start))) left = 0;
    if (NEGATION.test(stem)) left = SCOPE;
    else if (weightOf(termOf(stem)) > 0.5) {
      (left > 0 ? negated : plain).add(termOf(stem));
      left--;
    }
  }
  return new Set([...negated].filter((term) => !plain.has(term)));
}
