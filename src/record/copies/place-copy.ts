import { sql } from 'kysely';
import type { Reading } from '../../model/index.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import type { Db, Dialect } from '../store/store.ts';
import { type Candidate, candidateOf, loadCandidate } from './candidate.ts';
import type { CopyEvidence } from './copy-evidence.ts';
import { type FoundOrigin, findCandidates } from './find-candidates.ts';
import { fingerprintDocument } from './fingerprint-document.ts';
import { creditOf, isSameOutlet, judgeCopy } from './judge-copy.ts';
import { listOfPrints } from './list-of-prints.ts';
import { compareDates, precedes } from './precedes.ts';
import { writeCopy } from './write-copy.ts';

/** What a new document is copied from. */
export interface PlacedCopy {
  /** Number and id of the origin; null where the document is one itself. */
  readonly origin: { readonly n: number; readonly id: string } | null;
}

interface Match {
  readonly origin: Candidate;
  readonly evidence: CopyEvidence;
  /** Whether the new document comes before that origin, which the evidence then makes a copy of it. */
  readonly isAhead: boolean;
}

/** Copies of an origin that a new document is compared with where the origin itself shows nothing. */
const OTHERS = 1;

/**
 * Writes the prints of a new document, finds what it copies and what copies it. `copy_of` leads to the origin, which is no
 * copy itself: the document of the agency that is named, or else the earliest known here. Where the new one comes before
 * the origin known so far, that and its copies become copies of the new one.
 */
export async function placeCopy(
  db: Db,
  dialect: Dialect,
  { row, reading }: { readonly row: DocumentRow; readonly reading: Reading },
): Promise<PlacedCopy> {
  const prints = fingerprintDocument(reading.document);
  const found = await findCandidates(db, dialect, { document: row.n, prints });
  await writePrints(db, dialect, { document: row.n, prints });
  if (found.length === 0) return { origin: null };
  const fresh = candidateOf(row, reading.document);
  const matches: Match[] = [];
  for (const one of found) {
    const match = await matchOrigin(db, fresh, one);
    if (match) matches.push(match);
  }
  return settle(db, fresh, matches);
}

async function writePrints(
  db: Db,
  dialect: Dialect,
  { document, prints }: { readonly document: number; readonly prints: readonly number[] },
): Promise<void> {
  if (prints.length === 0) return;
  await sql`INSERT INTO print (print, document)
    SELECT listed.print, ${document} FROM ${listOfPrints(dialect, prints)} AS listed`.execute(db);
}

async function matchOrigin(
  db: Db,
  fresh: Candidate,
  { origin: n, documents }: FoundOrigin,
): Promise<Match | null> {
  const origin = await loadCandidate(db, n);
  if (!origin || isSameOutlet(fresh, origin)) return null;
  const isAhead = precedes(fresh, origin);
  const evidence = isAhead ? judgeCopy(origin, fresh) : judgeCopy(fresh, origin);
  if (evidence) return { origin, evidence, isAhead };
  if (isAhead) return null;
  for (const other of documents.filter((one) => one !== n).slice(0, OTHERS)) {
    const alike = await loadCandidate(db, other);
    const found = alike && judgeCopy(fresh, alike);
    if (found) return { origin, evidence: found, isAhead };
  }
  return null;
}

/** Which of two origins a document copies: whom it names, the version it is nearest to, who published first. */
function compareOrigins(fresh: Candidate, one: Match, other: Match): number {
  const isNamed = ({ origin }: Match) => Number(creditOf(fresh, origin)?.of === 'whole');
  const isSamePage =
    one.origin.row.page_key !== null && one.origin.row.page_key === other.origin.row.page_key;
  return (
    isNamed(other) - isNamed(one) ||
    (isSamePage ? other.evidence.containment - one.evidence.containment : 0) ||
    compareDates(one.origin.row, other.origin.row) ||
    one.origin.row.n - other.origin.row.n
  );
}

/** Writes down what the matches make of the new document and of those that it comes before. */
async function settle(db: Db, fresh: Candidate, matches: readonly Match[]): Promise<PlacedCopy> {
  const [first] = matches
    .filter(({ isAhead }) => !isAhead)
    .sort((one, other) => compareOrigins(fresh, one, other));
  const root = first?.origin ?? fresh;
  if (first) await writeCopy(db, { copy: fresh.row.n, origin: root.row.n, evidence: first.evidence });
  for (const { origin, evidence, isAhead } of matches)
    if (isAhead && !isSameOutlet(origin, root)) await moveCopies(db, { origin, root, evidence });
  return { origin: first ? { n: root.row.n, id: root.row.id } : null };
}

interface Move {
  readonly origin: Candidate;
  readonly root: Candidate;
  readonly evidence: CopyEvidence;
}

/** Makes what was an origin a copy of another, and its copies copies of that too. */
async function moveCopies(db: Db, { origin, root, evidence }: Move): Promise<void> {
  const { n, outlet, page_key } = root.row;
  await writeCopy(db, { copy: origin.row.n, origin: n, evidence });
  await db
    .updateTable('document')
    .set({ copy_of: null, copy_evidence: null })
    .where('copy_of', '=', origin.row.n)
    .where((eb) => eb.or([eb('outlet', '=', outlet), eb('page_key', '=', page_key)]))
    .execute();
  await db.updateTable('document').set({ copy_of: n }).where('copy_of', '=', origin.row.n).execute();
}
