import {
  type Candidate,
  LINK_STATUSES,
  type Link,
  type Provenance,
  RELATIONS,
} from '../../../model/index.ts';
import type { Review } from '../../links/judged-links.ts';
import {
  field,
  type Line,
  listOf,
  offsetsOf,
  oneOf,
  orNull,
  type Read,
  readFlag,
  readId,
  readNumber,
  readObject,
  readSpan,
  readText,
} from './fields.ts';

/**
 * Types of lines that have a link: one that is rejected, and an apology on a condition, stand apart, so that nobody
 * counts them for what they are not.
 */
export const LINK_TYPES = ['link', 'conditional', 'rejected-link'] as const;

/** A link as it is given out. */
export interface ExportedLink {
  /** Between attributions; ids of attributions. */
  readonly link: Link;
  /** Ids of the statements that it joins; null for an open target. */
  readonly from: string | null;
  readonly to: string | null;
  /** Statements of the candidates, by the ids of their attributions. */
  readonly statements: ReadonlyMap<string, string>;
  /** Whether who does it speaks for who is meant. */
  readonly isOwn: boolean;
  readonly review: Review | null;
  /** Ids of people whose statement it may yet turn out to be about, in order. */
  readonly awaited: readonly string[];
}

const typeOf = ({ link, review }: ExportedLink): (typeof LINK_TYPES)[number] =>
  review === 'rejected' ? 'rejected-link' : link.isConditional ? 'conditional' : 'link';

/** A link as a line: `from` and `to` are statements, evidence is of the text of `document`. */
export function linkLine(one: ExportedLink): Line {
  const { link, from, to, statements, isOwn, review, awaited } = one;
  const { evidence, score, kind, name, version } = link.provenance;
  return {
    type: typeOf(one),
    id: link.id,
    from,
    to,
    relation: link.relation,
    status: link.status,
    document: link.document,
    evidence: offsetsOf(evidence),
    score,
    fromAttribution: link.from,
    toAttribution: link.to,
    candidates: link.candidates.map(({ id, score: likely }) => ({
      attribution: id,
      statement: statements.get(id) ?? null,
      score: likely,
    })),
    reviewed: review,
    isConditional: link.isConditional,
    fault: link.fault,
    isOwn,
    provenance: { kind, name, version },
    awaited,
  };
}

const readCandidate: Read<Candidate> = (value, path) => {
  const line = readObject(value, path);
  return {
    id: readId(line.attribution, `${path}.attribution`),
    score: readNumber(line.score, `${path}.score`),
  };
};

const readProvenance: Read<Pick<Provenance, 'kind' | 'name' | 'version'>> = (value, path) => {
  const line = readObject(value, path);
  return {
    kind: oneOf(['rule', 'model', 'reviewer', 'import'] as const)(line.kind, `${path}.kind`),
    name: readText(line.name, `${path}.name`),
    version: readText(line.version, `${path}.version`),
  };
};

/** What of a link's line is taken in: the statements that it joins follow from its attributions. */
export type LinkState = Pick<ExportedLink, 'link' | 'isOwn' | 'review' | 'awaited'>;

/** Reads the line of a link. */
export const readLinkLine = (line: Line): LinkState => ({
  link: {
    id: field(line, 'id', readId),
    document: field(line, 'document', readId),
    from: field(line, 'fromAttribution', readId),
    to: field(line, 'toAttribution', orNull(readId)),
    relation: field(line, 'relation', oneOf(RELATIONS)),
    status: field(line, 'status', oneOf(LINK_STATUSES)),
    isConditional: field(line, 'isConditional', readFlag),
    fault: field(line, 'fault', orNull(oneOf(['speaker', 'words'] as const))),
    candidates: field(line, 'candidates', listOf(readCandidate)),
    provenance: {
      ...field(line, 'provenance', readProvenance),
      score: field(line, 'score', readNumber),
      evidence: field(line, 'evidence', listOf(readSpan)),
    },
  },
  isOwn: field(line, 'isOwn', readFlag),
  review: field(line, 'reviewed', orNull(oneOf(['accepted', 'rejected'] as const))),
  awaited: field(line, 'awaited', listOf(readId)),
});
