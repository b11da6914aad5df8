import type { Span, ToldDocument } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import type { ToldStatement } from '../targets/told-statement.ts';
import { claimOfReport } from './reports/claim-of-report.ts';
import { earlierPairs, type IsOneSide } from './reports/earlier-pairs.ts';
import { mayContradict, mayRepeat } from './reports/may-link.ts';
import { type ComparedPair, comparePair } from './reports/pair-reasons.ts';
import { answers } from './reports/report-traits.ts';
import { reasonsFor, thresholdOf, weighReasons } from './weigh-reasons.ts';

/**
 * A report that says the same as, or what cannot be true beside, an earlier one, without a word about it. Where somebody else
 * says it in answer, he disputes it.
 */
export interface ClaimLink {
  readonly relation: 'contradicts' | 'disputes' | 'repeats';
  readonly from: Report;
  readonly to: Report;
  /** Between 0 and 1: how likely it is. */
  readonly score: number;
  /** Words of `from` that show it, as spans of its document. */
  readonly evidence: readonly Span[];
  /** What speaks for it, the strongest first. */
  readonly reasons: readonly string[];
}

/**
 * What the reports of a document repeat of what their own side said before, and what they contradict of what anybody did.
 * `statements` are those of the document and of the archive; reports of one statement are never compared. Of each two
 * statements it gives one link at most, between the reports that show it best.
 */
export function findClaimLinks(
  document: ToldDocument,
  statements: readonly ToldStatement[],
  isOneSide: IsOneSide,
): readonly ClaimLink[] {
  const best = new Map<string, ClaimLink>();
  for (const pair of earlierPairs(document, statements, isOneSide)) {
    const compared = comparePair(pair);
    const link = compared && likelierLink(compared);
    const key = pair.statements.join(' ');
    if (link && link.score > (best.get(key)?.score ?? 0)) best.set(key, link);
  }
  return [...best.values()];
}

function likelierLink(compared: ComparedPair): ClaimLink | null {
  const links = (['repeats', 'contradicts'] as const).flatMap(
    (relation) => linkFor(relation, compared) ?? [],
  );
  const [first, second] = links;
  return (second && second.score > first!.score ? second : first) ?? null;
}

type Compared = Exclude<ClaimLink['relation'], 'disputes'>;

const MAY = { contradicts: mayContradict, repeats: mayRepeat } as const;

function linkFor(relation: Compared, compared: ComparedPair): ClaimLink | null {
  const { pair, reasons } = compared;
  if (!MAY[relation](compared)) return null;
  const score = weighReasons(relation, reasons);
  if (score < thresholdOf(relation)) return null;
  const isDispute = relation === 'contradicts' && !pair.isOneSide && answers(pair.later);
  return {
    relation: isDispute ? 'disputes' : relation,
    from: pair.later,
    to: pair.earlier,
    score,
    evidence: evidenceOf(relation, compared),
    reasons: reasonsFor(relation, reasons),
  };
}

/** The clause of the later report that is in conflict, or all of its words. */
function evidenceOf(relation: Compared, { pair: { later }, match }: ComparedPair): readonly Span[] {
  const { content } = later;
  const claim = claimOfReport(later);
  const [conflict] = match.conflicts;
  const clause = conflict && claim.clauses[conflict.clauses[0]];
  if (relation === 'repeats' || !clause || claim.tokens.length !== content.tokens.length)
    return content.spans;
  const tokens = content.tokens.slice(clause.start, clause.end);
  return content.spans.flatMap(({ start, end }) => {
    const inside = tokens.filter((token) => token.start >= start && token.end <= end);
    return inside.length > 0 ? [{ start: inside[0]!.start, end: inside.at(-1)!.end }] : [];
  });
}
