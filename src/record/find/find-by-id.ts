import { type Expression, type SqlBool, sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import { closedDocuments } from '../sight/open-documents.ts';
import { closedPeople } from '../sight/seen-people.ts';
import { ALL, type Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';

/** Fewest characters by which an id can be named. */
const LEAST = 4;
const WHOLE = /^[0-9a-f]{4,64}$/;

/** Whether words can be an id or the beginning of one. */
export const isLikeId = (words: string): boolean => words.length >= LEAST && WHOLE.test(words);

type Named = 'document' | 'attribution' | 'statement' | 'link' | 'person' | 'judgement';

/** What a kind of row is called in messages. */
const CALLED: Readonly<Record<Named, string>> = {
  document: 'document',
  attribution: 'statement',
  statement: 'statement',
  link: 'link',
  person: 'person',
  judgement: 'judgement',
};

/** The command that prints their ids. */
const SHOWN_BY: Readonly<Record<Named, string>> = {
  document: 'search',
  attribution: 'search',
  statement: 'search',
  link: 'statement',
  person: 'search',
  judgement: 'judgements',
};

/** A row's number and whole id. */
export interface FoundRow {
  readonly n: number;
  readonly id: string;
}

/** Conditions on a row by which it is open to who looks; of people it is found out one by one. */
const OPEN: Readonly<Record<Named, (closedAt: string) => Expression<SqlBool>>> = {
  document: (closedAt) => sql`n NOT IN ${closedDocuments(closedAt)}`,
  attribution: (closedAt) => sql`document NOT IN ${closedDocuments(closedAt)}`,
  statement: (closedAt) => sql`EXISTS (SELECT 1 FROM attribution
    WHERE attribution.statement = COALESCE(statement.survivor, statement.n)
    AND attribution.document NOT IN ${closedDocuments(closedAt)})`,
  link: (
    closedAt,
  ) => sql`document NOT IN ${closedDocuments(closedAt)} AND NOT EXISTS (SELECT 1 FROM attribution
    WHERE attribution.n = link.to_attribution AND attribution.document IN ${closedDocuments(closedAt)})`,
  judgement: (closedAt) => sql`NOT EXISTS (SELECT 1 FROM judgement_document
    JOIN document ON document.id = judgement_document.document
    WHERE judgement_document.judgement = judgement.n AND document.open_from > ${closedAt})`,
  person: () => sql`1 = 1`,
};

/** Rows whose id begins so and that are open to who looks, two at most. */
async function rowsBeginning(
  db: Db,
  table: Named,
  { start, sight }: { readonly start: string; readonly sight: Sight },
): Promise<readonly FoundRow[]> {
  const { closedAt } = sight;
  let query = db
    .selectFrom(table)
    .select(['n', 'id'])
    .where('id', '>=', start)
    .where('id', '<', `${start}g`)
    .orderBy('id');
  if (closedAt !== null) query = query.where(OPEN[table](closedAt));
  if (closedAt === null || table !== 'person') return query.limit(2).execute();
  const found = await query.execute();
  const closed = await closedPeople(
    db,
    found.map(({ n }) => n),
    sight,
  );
  return found.filter(({ n }) => !closed.has(n)).slice(0, 2);
}

/**
 * The row of an id or of its first characters (four at least); null where there is none, or none that is open to who looks.
 * Throws `ambiguous` for two.
 */
export async function findRow(
  db: Db,
  table: Named,
  id: string,
  sight: Sight = ALL,
): Promise<FoundRow | null> {
  const start = id.toLowerCase();
  if (!isLikeId(start)) return null;
  const found = await rowsBeginning(db, table, { start, sight });
  if (found.length < 2 || found[0]!.id === start) return found[0] ?? null;
  throw new HearsayError(
    'ambiguous',
    `${id}: several ids begin so (${found.map((one) => one.id).join(', ')}…); more characters are accepted.`,
  );
}

/** As `findRow`; throws `no-such-document`, `no-such-statement`, `no-such-link`, `no-such-judgement` where there is none. */
export async function getRow(db: Db, table: Named, id: string, sight: Sight = ALL): Promise<FoundRow> {
  const found = await findRow(db, table, id, sight);
  if (found) return found;
  const what = CALLED[table];
  throw new HearsayError(
    `no-such-${what}`,
    `${id}: the record has no ${what} of this id; the ids that "hearsay ${SHOWN_BY[table]}" prints are accepted, or their first characters (${LEAST} or more).`,
  );
}
