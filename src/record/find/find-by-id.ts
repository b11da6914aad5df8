import { HearsayError } from '../../errors.ts';
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

/** Rows whose id begins so, two at most. */
async function rowsBeginning(db: Db, table: Named, start: string): Promise<readonly FoundRow[]> {
  return db
    .selectFrom(table)
    .select(['n', 'id'])
    .where('id', '>=', start)
    .where('id', '<', `${start}g`)
    .orderBy('id')
    .limit(2)
    .execute();
}

/** The row of an id or of its first characters (four at least); null where there is none. Throws `ambiguous` for two. */
export async function findRow(db: Db, table: Named, id: string): Promise<FoundRow | null> {
  const start = id.toLowerCase();
  if (!isLikeId(start)) return null;
  const found = await rowsBeginning(db, table, start);
  if (found.length < 2 || found[0]!.id === start) return found[0] ?? null;
  throw new HearsayError(
    'ambiguous',
    `${id}: several ids begin so (${found.map((one) => one.id).join(', ')}…); more characters are accepted.`,
  );
}

/** As `findRow`; throws `no-such-document`, `no-such-statement`, `no-such-link`, `no-such-judgement` where there is none. */
export async function getRow(db: Db, table: Named, id: string): Promise<FoundRow> {
  const found = await findRow(db, table, id);
  if (found) return found;
  const what = CALLED[table];
  throw new HearsayError(
    `no-such-${what}`,
    `${id}: the record has no ${what} of this id; the ids that "hearsay ${SHOWN_BY[table]}" prints are accepted, or their first characters (${LEAST} or more).`,
  );
}
