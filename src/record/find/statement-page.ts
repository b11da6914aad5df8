import { HearsayError } from '../../errors.ts';
import type { Attribution, Reading } from '../../model/index.ts';
import { findJudged } from '../judgements/judged-attribution.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { loadDecisions } from '../load/judgements.ts';
import type { RecordedDocument } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { type AsOf, getDocument, type RelatedDocument } from './document-page.ts';
import { lastMoment } from './filters.ts';
import { findRow } from './find-by-id.ts';
import { readingsOf } from './reading-of.ts';
import { refuseRestricted } from './refuse-restricted.ts';

/** A statement of the record as it is shown. */
export interface StatementPage {
  readonly attribution: Attribution;
  /** Its document with the statement, those around it from the outermost in, and those inside it. */
  readonly reading: Reading;
  readonly standing: string;
  /** Through how many mouths it came: 0 the speaker's own publication, 1 reported at first hand, and so on. */
  readonly degree: number;
  /** The documents that print the same text. */
  readonly copies: readonly RelatedDocument[];
  readonly copyOf: RelatedDocument | null;
  /** Judgements on it that hold, the oldest first. */
  readonly judgements: readonly RecordedJudgement[];
}

const SAME_BODY = /[^\p{L}\p{N}]+/u;
const folded = (name: string): string => name.toLowerCase().split(SAME_BODY).join(' ').trim();

/** Ids of those around an attribution, innermost first. */
function around(id: string, attributions: readonly Attribution[]): readonly string[] {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const found: string[] = [];
  for (let parent = byId.get(id)?.parent ?? null; parent !== null && !found.includes(parent); )
    parent = found.push(parent) > 0 ? (byId.get(parent)?.parent ?? null) : null;
  return found;
}

/** Whether the outlet itself is the speaker: a body's own statement on its own page. */
function isOwn(one: Attribution, { document, people }: Reading): boolean {
  const names = new Set(
    [document.publisher, document.byline].flatMap((name) => (name === null ? [] : [folded(name)])),
  );
  const speakers = [one.speaker ?? []].flat();
  return speakers.some((id) => {
    const person = people.find((other) => other.id === id);
    return person !== undefined && [person.name, ...person.aliases].some((name) => names.has(folded(name)));
  });
}

/** Degree of hearsay of an attribution of a reading. */
export function degreeOf(one: Attribution, reading: Reading): number {
  const outer = around(one.id, reading.attributions);
  const outermost = reading.attributions.find(({ id }) => id === (outer.at(-1) ?? one.id))!;
  return outer.length + (isOwn(outermost, reading) ? 0 : 1);
}

async function goneMessage(record: OpenRecord, id: string): Promise<string> {
  const row = await record.store.db
    .selectFrom('former_attribution')
    .innerJoin('document', 'document.n', 'former_attribution.document')
    .select(['former_attribution.became', 'former_attribution.at', 'document.id'])
    .where('former_attribution.id', '=', id)
    .executeTakeFirst();
  if (!row)
    return `${id}: the record has no statement of this id; the ids that "hearsay search" prints are accepted, or their first characters.`;
  const what = row.became === null ? 'is none any more' : `became ${row.became}`;
  return `${id}: this statement of document ${row.id} ${what} since ${row.at}, when the document was judged or read again.`;
}

async function loadStatement(
  record: OpenRecord,
  id: string,
  asOf: AsOf,
): Promise<{ readonly recorded: RecordedDocument; readonly id: string }> {
  const { db } = record.store;
  const row = await findRow(db, 'attribution', id);
  if (!row) throw new HearsayError('no-such-statement', await goneMessage(record, id));
  const { document } = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select('document.id as document')
    .where('attribution.n', '=', row.n)
    .executeTakeFirstOrThrow();
  return { recorded: await getDocument(record, document, asOf), id: row.id };
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
 * All there is to show of a statement, by the id of an attribution. Throws `no-such-statement`, saying what became of it,
 * and `restricted`.
 */
export async function statementPage(record: OpenRecord, asked: string, asOf: AsOf): Promise<StatementPage> {
  const { db } = record.store;
  const { recorded, id } = await loadStatement(record, asked, asOf);
  const { row } = recorded;
  const { hasRestricted = false } = asOf;
  const [whole] = await readingsOf(db, [{ recorded, ids: null }], { hasRestricted });
  const attribution = whole!.attributions.find((one) => one.id === id);
  if (!attribution && !hasRestricted) await refuseHidden(record, { recorded, id });
  if (!attribution)
    throw new HearsayError(
      'no-such-statement',
      `${id}: it did not stand so by ${asOf.recordedBy}; a later date is accepted.`,
    );
  const shown = new Set([id, ...around(id, whole!.attributions)]);
  for (const one of whole!.attributions)
    if (around(one.id, whole!.attributions).includes(id)) shown.add(one.id);
  const [reading] = await readingsOf(db, [{ recorded, ids: shown }], { hasRestricted });
  const { standing } = await db
    .selectFrom('attribution')
    .select('standing')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const related = await documentsOfText(record, row.copy_of ?? row.n, row.n);
  return {
    attribution,
    reading: reading!,
    standing,
    degree: degreeOf(attribution, whole!),
    copyOf: row.copy_of === null ? null : (related.find(({ n }) => n === row.copy_of) ?? null),
    copies: related.filter(({ n }) => n !== row.copy_of),
    judgements: await judgementsOn(record, { recorded, id }, asOf),
  };
}

/** The other documents of one text: its origin and the copies of that. */
async function documentsOfText(
  { store }: OpenRecord,
  origin: number,
  own: number,
): Promise<readonly (RelatedDocument & { readonly n: number })[]> {
  return store.db
    .selectFrom('document')
    .select(['n', 'id', 'title', 'publisher', 'published_at as publishedAt', 'url'])
    .where((eb) => eb.or([eb('n', '=', origin), eb('copy_of', '=', origin)]))
    .where('n', '!=', own)
    .where('is_restricted', '=', 0)
    .orderBy('day')
    .orderBy('n')
    .execute();
}

async function judgementsOn(
  record: OpenRecord,
  { recorded, id }: { readonly recorded: RecordedDocument; readonly id: string },
  { recordedBy }: AsOf,
): Promise<readonly RecordedJudgement[]> {
  const until = recordedBy === null ? null : lastMoment(recordedBy);
  const { byDocument } = await loadDecisions(record.store.db, record.key, until);
  const judged = recorded.attributions.map(({ attribution }) => attribution);
  return (byDocument.get(recorded.row.id) ?? []).filter(({ decision }) => {
    const places =
      'attribution' in decision
        ? [decision.attribution]
        : decision.type === 'split'
          ? decision.attributions
          : decision.type === 'add'
            ? [{ document: decision.document, ...decision.values }]
            : 'about' in decision && 'attribution' in decision.about
              ? [decision.about.attribution]
              : [];
    return places.some((place) => findJudged(place, judged)?.id === id);
  });
}
