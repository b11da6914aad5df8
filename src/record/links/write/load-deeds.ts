import { sql } from 'kysely';
import type { StatementDeed } from '../../ports.ts';
import { type Closing, isOpen, leadsToOpen } from '../../sight/open-documents.ts';
import { inChunks } from '../../store/in-chunks.ts';
import type { Db } from '../../store/store.ts';

/**
 * What was done to statements, by their numbers: links that lead to an attribution of theirs, and contradictions that leave
 * one, since of two that contradict each other neither goes before. Links from or to what is closed do not count.
 */
export async function loadDeeds(
  db: Db,
  statements: readonly number[],
  closing: Closing = { closedAt: null },
): Promise<ReadonlyMap<number, readonly StatementDeed[]>> {
  const deeds = new Map<number, StatementDeed[]>();
  for (const some of inChunks(statements)) {
    const rows = [...(await linksTo(db, some, closing)), ...(await contradictionsFrom(db, some, closing))];
    const speakers = await speakersOf(
      db,
      rows.map(({ doer }) => doer),
    );
    for (const row of rows) {
      const deed = deedOf(row, speakers.get(row.doer) ?? []);
      const list = deeds.get(row.statement!);
      if (list) list.push(deed);
      else deeds.set(row.statement!, [deed]);
    }
  }
  return deeds;
}

const COLUMNS = [
  'link.id',
  'link.relation',
  'link.status',
  'link.is_conditional',
  'link.fault',
  'link.is_own',
  'link.review',
  'document.day',
  'end.statement',
] as const;

const linksTo = (db: Db, statements: readonly number[], closing: Closing) =>
  db
    .selectFrom('attribution as end')
    .innerJoin('link', 'link.to_attribution', 'end.n')
    .innerJoin('document', 'document.n', 'link.document')
    .select([...COLUMNS, 'link.from_attribution as doer'])
    .where('end.statement', 'in', [...statements])
    .where(isOpen('document', closing))
    .where(leadsToOpen('end.document', closing))
    .execute();

const contradictionsFrom = (db: Db, statements: readonly number[], closing: Closing) =>
  db
    .selectFrom('attribution as end')
    .innerJoin('link', 'link.from_attribution', 'end.n')
    .innerJoin('attribution as other', 'other.n', 'link.to_attribution')
    .innerJoin('document', 'document.n', 'other.document')
    .select([...COLUMNS, 'other.n as doer'])
    .where('end.statement', 'in', [...statements])
    .where(isOpen('document', closing))
    .where(leadsToOpen('end.document', closing))
    // Looked up by the statement: by the index of relations all contradictions of the record would be gone through.
    .where(sql`link.relation || ''`, '=', 'contradicts')
    .execute();

type LinkRow = Awaited<ReturnType<typeof linksTo>>[number];

const deedOf = (row: LinkRow, speakers: readonly string[]): StatementDeed => ({
  link: {
    id: row.id,
    relation: row.relation,
    status: row.status,
    isConditional: row.is_conditional === 1,
    fault: row.fault,
  },
  side: row.relation === 'correctedByOutlet' ? 'outlet' : row.is_own === 1 ? 'own' : 'other',
  speakers,
  day: row.day < 0 ? null : row.day,
  decision: row.review,
});

async function speakersOf(
  db: Db,
  attributions: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (attributions.length === 0) return new Map();
  const rows = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select(['said.attribution', 'person.id'])
    .where('said.attribution', 'in', [...new Set(attributions)])
    .orderBy('person.n')
    .execute();
  const groups = Map.groupBy(rows, ({ attribution }) => attribution);
  return new Map([...groups].map(([n, own]) => [n, own.map(({ id }) => id)]));
}
