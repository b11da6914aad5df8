import { HearsayError } from '../../errors.ts';
import type { Attribution, Reading } from '../../model/index.ts';
import { findJudged } from '../judgements/judged-attribution.ts';
import { placesOf } from '../judgements/places-of.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { type CurrentDecisions, loadDecisions } from '../load/judgements.ts';
import type { RecordedDocument } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { isOpen } from '../sight/open-documents.ts';
import { reviewedStandings } from '../sight/reviewed-standings.ts';
import { judgementsSeen } from '../sight/seen-judgements.ts';
import { standingSeen } from '../sight/seen-standings.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { OWNER } from '../sight/viewer.ts';
import type { Db } from '../store/store.ts';
import { type AsOf, documentAt, type RelatedDocument } from './document-page.ts';
import { lastMoment } from './filters.ts';
import { findRow } from './find-by-id.ts';
import { partOf, readingsOf } from './reading-of.ts';
import { refuseRestricted } from './refuse-restricted.ts';
import type { StatementAccount } from './statement/account.ts';
import { around, degreeOf } from './statement/chain-of.ts';
import { loadAccount } from './statement/load-account.ts';

/** A statement of the record as it is shown. */
export interface StatementPage {
  readonly attribution: Attribution;
  /** Its document with the statement, those around it from the outermost in, and those inside it. */
  readonly reading: Reading;
  readonly standing: string;
  /** Whether it stands so by links that people accepted; false where it stands as it was reported, too. */
  readonly isStandingReviewed: boolean;
  /** Through how many mouths it came: 0 the speaker's own publication, 1 reported at first hand, and so on. */
  readonly degree: number;
  /** The utterance that it reports: by whom else, in which words, and what became of it. */
  readonly account: StatementAccount;
  /** The documents that print the same text. */
  readonly copies: readonly RelatedDocument[];
  readonly copyOf: RelatedDocument | null;
  /** Judgements on it that hold, the oldest first. */
  readonly judgements: readonly RecordedJudgement[];
}

async function goneMessage(record: OpenRecord, id: string, sight: Sight): Promise<string> {
  const row = await record.store.db
    .selectFrom('former_attribution')
    .innerJoin('document', 'document.n', 'former_attribution.document')
    .select(['former_attribution.became', 'former_attribution.at', 'document.id'])
    .where('former_attribution.id', '=', id)
    .where(isOpen('document', sight))
    .executeTakeFirst();
  if (!row)
    return `${id}: the record has no statement of this id; the ids that "hearsay search" prints are accepted, or their first characters.`;
  const what = row.became === null ? 'is none any more' : `became ${row.became}`;
  return `${id}: this statement of document ${row.id} ${what} since ${row.at}, when the document was judged or read again.`;
}

interface FoundStatement {
  readonly recorded: RecordedDocument;
  /** Id of the attribution, and its number. */
  readonly id: string;
  readonly n: number;
  /** Number of the statement that it reports, or null, and how that stands. */
  readonly stored: { readonly statement: number | null; readonly standing: string };
}

/** The attribution that an id means: itself, or the one of a statement that was recorded first. */
async function findAttribution(db: Db, id: string, sight: Sight): Promise<number | null> {
  const own = await findRow(db, 'attribution', id, sight);
  if (own) return own.n;
  const statement = await findRow(db, 'statement', id, sight);
  if (!statement) return null;
  const first = await db
    .selectFrom('attribution')
    .innerJoin('statement', 'statement.n', 'attribution.statement')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select('attribution.n')
    .where('statement.n', '=', await survivorOf(db, statement.n))
    .where(isOpen('document', sight))
    .orderBy('document.is_restricted')
    .orderBy('attribution.n')
    .limit(1)
    .executeTakeFirst();
  return first?.n ?? null;
}

/** Number of the statement that one turned out to be. */
async function survivorOf(db: Db, statement: number): Promise<number> {
  for (let now = statement; ; ) {
    const row = await db.selectFrom('statement').select('survivor').where('n', '=', now).executeTakeFirst();
    if (!row || row.survivor === null) return now;
    now = row.survivor;
  }
}

/** What is to be shown, to whom, and what they see. */
interface Seen {
  readonly asOf: AsOf;
  readonly sight: Sight;
  /** What was decided by then. */
  readonly decisions: CurrentDecisions;
}

async function loadStatement(
  record: OpenRecord,
  asked: string,
  { asOf, sight, decisions }: Seen,
): Promise<FoundStatement> {
  const { db } = record.store;
  const n = await findAttribution(db, asked, sight);
  if (n === null) throw new HearsayError('no-such-statement', await goneMessage(record, asked, sight));
  const stored = await db
    .selectFrom('attribution')
    .select(['document', 'id', 'statement', 'standing'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const { document, id } = stored;
  return { recorded: await documentAt(record, document, { asOf, decisions }), id, n, stored };
}

/** Throws `restricted` where a statement is not shown since who speaks is restricted. */
async function refuseHidden(
  { store: { db }, key }: OpenRecord,
  { recorded, id }: { readonly recorded: RecordedDocument; readonly id: string },
): Promise<void> {
  const one = recorded.attributions.find(({ attribution }) => attribution.id === id);
  const ids = one?.speakers.map(({ person }) => person) ?? [];
  if (ids.length === 0) return;
  const hidden = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where('is_restricted', '=', 1)
    .executeTakeFirst();
  if (hidden) refuseRestricted({ person: hidden.id }, await loadDecisions(db, key));
}

/**
 * All there is to show of a statement, by its id or that of an attribution. Throws `no-such-statement`, saying what became of it,
 * and `restricted`.
 */
export async function statementPage(record: OpenRecord, asked: string, asOf: AsOf): Promise<StatementPage> {
  const { db } = record.store;
  const { hasRestricted = false, hasInternal = OWNER.hasInternal } = asOf;
  const sight = await sightOf(db, { hasInternal }, record.ports);
  const until = asOf.recordedBy === null ? null : lastMoment(asOf.recordedBy);
  const seen: Seen = { asOf, sight, decisions: await loadDecisions(db, record.key, until) };
  const { recorded, id, n, stored } = await loadStatement(record, asked, seen);
  const { row } = recorded;
  const [whole] = await readingsOf(db, [{ recorded, ids: null }], { hasRestricted, sight });
  const attribution = whole!.attributions.find((one) => one.id === id);
  if (!attribution && !hasRestricted) await refuseHidden(record, { recorded, id });
  if (!attribution)
    throw new HearsayError(
      'no-such-statement',
      `${id}: it did not stand so by ${asOf.recordedBy}; a later date is accepted.`,
    );
  const outer = around(id, whole!.attributions).map((one) => one.id);
  const shown = new Set([id, ...outer, ...inside(id, whole!.attributions)]);
  const utterance = {
    ...{ attribution: n, statement: stored.statement, hasRestricted, hasInternal },
    recordedBy: asOf.recordedBy,
    publishedBy: asOf.publishedBy ?? null,
  };
  const standing = standingSeen(stored, sight);
  const reviewed = await reviewedStandings(db, [{ ...stored, standing }], {
    sight,
    links: record.ports.links,
  });
  const related = await documentsOfText(record, row, sight);
  return {
    attribution,
    reading: partOf(whole!, shown),
    standing,
    isStandingReviewed: reviewed.size > 0,
    degree: degreeOf(attribution, whole!),
    account: await loadAccount(record, utterance, {
      decisions: seen.decisions,
      read: [{ recorded, reading: whole! }],
    }),
    copyOf: row.copy_of === null ? null : (related.find(({ n }) => n === row.copy_of) ?? null),
    copies: related.filter(({ n }) => n !== row.copy_of),
    judgements: await judgementsOn(db, { recorded, id }, seen),
  };
}

/** Ids of the attributions inside one. */
function inside(id: string, attributions: readonly Attribution[]): readonly string[] {
  const children = Map.groupBy(attributions, ({ parent }) => parent);
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const child of children.get(next) ?? [])
      if (!found.has(child.id)) {
        found.add(child.id);
        waiting.push(child.id);
      }
  return [...found];
}

/** The other documents of one text: its origin and the copies of that. */
async function documentsOfText(
  { store }: OpenRecord,
  { n, copy_of }: Pick<RecordedDocument['row'], 'n' | 'copy_of'>,
  sight: Sight,
): Promise<readonly (RelatedDocument & { readonly n: number })[]> {
  const origin = copy_of ?? n;
  return store.db
    .selectFrom('document')
    .select(['n', 'id', 'title', 'publisher', 'published_at as publishedAt', 'url', 'file'])
    .where((eb) => eb.or([eb('n', '=', origin), eb('copy_of', '=', origin)]))
    .where('n', '!=', n)
    .where('is_restricted', '=', 0)
    .where(isOpen('document', sight))
    .orderBy('day')
    .orderBy('n')
    .execute();
}

async function judgementsOn(
  db: Db,
  { recorded, id }: { readonly recorded: RecordedDocument; readonly id: string },
  { decisions: { byDocument }, sight }: Seen,
): Promise<readonly RecordedJudgement[]> {
  const judged = recorded.attributions.map(({ attribution }) => attribution);
  const own = (byDocument.get(recorded.row.id) ?? []).filter(({ decision }) =>
    placesOf(decision).some((place) => findJudged(place, judged)?.id === id),
  );
  return judgementsSeen(db, own, sight);
}
