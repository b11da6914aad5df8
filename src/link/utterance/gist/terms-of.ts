import type { Report } from '../../report/report.ts';
import { termOf, weightOf } from '../term-weight.ts';
import { innerSpans } from './inner-spans.ts';
import { isInside } from './inside-spans.ts';

const INNER_SHARE = 0.3;
/** Who is spoken of is often the same in all that somebody says. */
const MOST_FOR_NAME = 2.5;
const LEAST_WEIGHT = 0.1;
/** Words for what is done about words; that both reports do it counts apart. */
const OF_DEEDS = /^(?:sorri|apolog|regret|withdraw|retract)$/;

/** Terms of the content with their weight, but for some names; what the speaker said at another time counts less. */
export function termsOf(report: Report, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const inner = innerSpans(report);
  const { text } = report.document;
  const terms = new Map<string, number>();
  for (const token of report.content.tokens) {
    const term = termOf(token.stem);
    if (names.has(term)) continue;
    if (OF_DEEDS.test(term)) continue;
    const isName =
      /\p{Lu}/u.test(text[token.start]!) && /[\p{Ll},] $/u.test(text.slice(0, token.start).slice(-2));
    const weight =
      Math.min(weightOf(term), isName ? MOST_FOR_NAME : Infinity) *
      (isInside(token, inner) ? INNER_SHARE : 1);
    if (weight > LEAST_WEIGHT) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  }
  return terms;
}
