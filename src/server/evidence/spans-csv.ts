import type { Attribution, Document, Span } from '../../model/index.ts';
import type { AccountLink, StatementReport } from '../../record/index.ts';
import { csvRow } from '../../show/csv-row.ts';
import { type Evidence, textName } from './evidence.ts';

/** A span of a text, and what it is there. */
export interface PackSpan extends Span {
  readonly document: string;
  /** Id of the attribution, or of the link whose evidence it is. */
  readonly of: string;
  readonly role: 'source' | 'cue' | 'content' | 'evidence';
  readonly words: string;
}

const ROLES = ['source', 'cue', 'content'] as const;

const spansOfRoles = ({ id, text }: Document, one: Attribution): readonly PackSpan[] =>
  ROLES.flatMap((role) =>
    one[role].map(({ start, end }) => ({
      ...{ document: id, of: one.id, role, start, end, words: text.slice(start, end) },
    })),
  );

const spansOfEvidence = ({ id, text }: Document, link: AccountLink): readonly PackSpan[] =>
  link.provenance.evidence.map(({ start, end }) => ({
    ...{ document: id, of: link.id, role: 'evidence', start, end, words: text.slice(start, end) },
  }));

/** The links of a statement that a pack tells of. */
export const linksOf = ({ page: { account } }: Evidence): readonly AccountLink[] => [
  ...new Map([...account.about, ...account.by, ...account.open].map((link) => [link.id, link])).values(),
];

/** The reports of a statement and of those that a pack's links join it to. */
export function reportsOf(evidence: Evidence): readonly StatementReport[] {
  const { reports, copies } = evidence.page.account;
  const ends = linksOf(evidence).flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...new Map([...reports, ...copies, ...ends].map((one) => [one.attribution, one])).values()];
}

/** Every span that a pack speaks of, document by document in order of the text. */
export function spansOf(evidence: Evidence): readonly PackSpan[] {
  const meant = new Set([
    evidence.page.attribution.id,
    ...reportsOf(evidence).map(({ attribution }) => attribution),
  ]);
  return evidence.documents.flatMap(({ page: { reading } }) => {
    const { document, attributions } = reading;
    const links = linksOf(evidence).filter(({ from }) => from.document.id === document.id);
    return [
      ...attributions.filter(({ id }) => meant.has(id)).flatMap((one) => spansOfRoles(document, one)),
      ...links.flatMap((link) => spansOfEvidence(document, link)),
    ].toSorted((a, b) => a.start - b.start || b.end - a.end || (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
  });
}

const COLUMNS = ['document', 'text', 'of', 'role', 'start', 'end', 'words'] as const;

/** The spans as CSV (RFC 4180). */
export const spansCsv = (evidence: Evidence): string =>
  [
    csvRow(COLUMNS),
    ...spansOf(evidence).map(({ document, of, role, start, end, words }) =>
      csvRow([document, textName(document), of, role, String(start), String(end), words]),
    ),
  ].join('');
