import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { Report, Wording } from '../../report/report.ts';
import type { Claim } from '../claim/claim.ts';
import { claimBy } from '../claim/claim-of.ts';
import { isOfKind, rarityOf } from '../claim/claim-word.ts';

const claims = new WeakMap<Wording, Claim>();
const contexts = new WeakMap<Wording, ReadonlyMap<string, number>>();

/** What a report says that somebody claims: what is denied counts as its contrary. */
export function claimOfReport(report: Report): Claim {
  const { content, attribution } = report;
  const before = claims.get(content);
  if (before) return before;
  const claim = claimBy(content.text, { isDenied: attribution.act === 'deny', claimant: namesOf(report) });
  claims.set(content, claim);
  return claim;
}

const namesOf = ({ document, speakers }: Report): ReadonlySet<string> =>
  new Set(
    document.people
      .filter(({ id }) => speakers.includes(id))
      .flatMap(({ name }) => indexTokens(name).map(({ stem }) => stem)),
  );

/** Stems of the sentences that a report stands in and of its speakers' names, with how rare they are. */
export function contextOf({ sentence, content, document, speakers }: Report): ReadonlyMap<string, number> {
  const before = contexts.get(content);
  if (before) return before;
  const names = document.people
    .filter(({ id }) => speakers.includes(id))
    .flatMap(({ name }) => indexTokens(name));
  const tokens = [...sentence.tokens, ...content.tokens, ...names].filter(
    ({ word }) => !isOfKind(word, 'function'),
  );
  const context = new Map(tokens.map(({ stem }) => [stem, rarityOf(stem)]));
  contexts.set(content, context);
  return context;
}
