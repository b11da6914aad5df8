import type { Link, ToldDocument } from '../model/index.ts';
import type { ClaimLink } from './contradict/find-claim-links.ts';
import { linkId } from './link-id.ts';
import { LINK_VERSION } from './link-version.ts';
import { clearestReport } from './targets/clearest-report.ts';
import type { ToldStatement } from './targets/told-statement.ts';

/** From here on a repetition that says nothing of being one is settled. */
const SETTLED = 0.9;

/**
 * Links of what a document repeats or contradicts without a word about it. What an event says already of the same two
 * statements is not said again: neither a repetition, nor that they contradict each other.
 */
export function linkClaims(
  document: ToldDocument,
  claims: readonly ClaimLink[],
  statements: readonly ToldStatement[],
  links: readonly Link[],
): readonly Link[] {
  const statementOf = new Map(
    statements.flatMap((one) => one.reports.map(({ attribution: { id } }) => [id, one] as const)),
  );
  const isToldOf = ({ from, to }: ClaimLink) =>
    links.some(
      (link) =>
        statementOf.get(link.from) === statementOf.get(from.attribution.id) &&
        link.to !== null &&
        statementOf.get(link.to) === statementOf.get(to.attribution.id),
    );
  return claims.filter((claim) => !isToldOf(claim)).map((claim) => linkOf(document, claim, statementOf));
}

function linkOf(
  document: ToldDocument,
  { relation, from, to, score, evidence, reasons }: ClaimLink,
  statementOf: ReadonlyMap<string, ToldStatement>,
): Link {
  const target = clearestReport(statementOf.get(to.attribution.id)?.reports ?? [to]).attribution.id;
  const key = { from: from.attribution.id, relation, evidence, apart: target };
  return {
    id: linkId(key),
    document: document.id,
    from: key.from,
    to: target,
    relation,
    status: relation === 'repeats' && score >= SETTLED ? 'settled' : 'proposed',
    isConditional: false,
    fault: null,
    candidates: [],
    provenance: { kind: 'rule', name: reasons[0] ?? relation, version: LINK_VERSION, score, evidence },
  };
}
