import type { Link, Relation } from '../../model/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { hashText } from '../store/hash-text.ts';

/** What a person decided of a link. */
export type Review = 'accepted' | 'rejected';

/** A decision on what one statement does to another, its places found: ids are those of attributions now. */
export interface LinkDecision {
  readonly from: string;
  /** Id of the document of `from`. */
  readonly document: string;
  /** Null: a statement that cannot be told; where it is rejected, any. */
  readonly to: string | null;
  readonly relation: Relation;
  readonly review: Review;
  readonly judgement: RecordedJudgement;
}

/** A decision on whether two attributions report one utterance. */
export interface PairDecision {
  /** Ids of the attributions now. */
  readonly attributions: readonly [string, string];
  readonly isSame: boolean;
  readonly judgement: RecordedJudgement;
}

/** A link after what was decided. */
export interface JudgedLink extends Link {
  readonly review: Review | null;
  /** What decided it; null for machines. */
  readonly judgement: RecordedJudgement | null;
}

/** Id of the statement of an attribution; null for those that have none. */
export type StatementOf = (attribution: string) => string | null;

/** Whether two attributions are one, or report one utterance. */
const isOne = (a: string, b: string, statementOf: StatementOf): boolean => {
  if (a === b) return true;
  const statement = statementOf(a);
  return statement !== null && statement === statementOf(b);
};

const isSameAct = (link: Link, decision: LinkDecision, statementOf: StatementOf): boolean =>
  link.relation === decision.relation && isOne(link.from, decision.from, statementOf);

/** Whether a decision is about a link as it stands. */
function isAbout(link: Link, decision: LinkDecision, statementOf: StatementOf): boolean {
  if (!isSameAct(link, decision, statementOf)) return false;
  if (decision.to === null) return link.to === null || decision.review === 'rejected';
  return link.to !== null && isOne(link.to, decision.to, statementOf);
}

/** Whether a link lacks its target, which a decision names. */
const isCompletedBy = (link: Link, decision: LinkDecision, statementOf: StatementOf): boolean =>
  link.to === null &&
  decision.to !== null &&
  decision.review === 'accepted' &&
  isSameAct(link, decision, statementOf);

/** A link that no machine found. */
function addedLink({ from, document, to, relation, judgement }: LinkDecision): JudgedLink {
  return {
    id: hashText(['link', from, relation, to ?? ''].join('|')).slice(0, 24),
    ...{ document, from, to, relation, judgement },
    status: 'settled',
    isConditional: false,
    fault: null,
    candidates: [],
    provenance: { kind: 'reviewer', name: judgement.by, version: judgement.id, score: 1, evidence: [] },
    review: 'accepted',
  };
}

/**
 * Links that machines found, after what was decided, in the order in which it was: a decision holds for every link of that
 * relation between the two statements, through whichever of their attributions it was found. One that was accepted and has
 * no link gives an open one its target, or else stands as the reviewer's. Rejected ones stay, marked as such.
 */
export function judgeLinks(
  found: readonly Link[],
  decisions: readonly LinkDecision[],
  statementOf: StatementOf,
): readonly JudgedLink[] {
  let links: readonly JudgedLink[] = found.map((link) => ({ ...link, review: null, judgement: null }));
  for (const decision of decisions) {
    const { review, judgement, to } = decision;
    if (links.some((link) => isAbout(link, decision, statementOf)))
      links = links.map((link) =>
        isAbout(link, decision, statementOf) ? { ...link, review, judgement } : link,
      );
    else if (review === 'accepted') {
      const open = links.find((link) => isCompletedBy(link, decision, statementOf));
      links = open
        ? links.map((link) => (link === open ? { ...link, to, candidates: [], review, judgement } : link))
        : [...links, addedLink(decision)];
    }
  }
  return links;
}
