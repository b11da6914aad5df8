import { sql } from 'kysely';
import type { StandingName } from '../../../model/index.ts';
import { standingSeen } from '../../sight/seen-standings.ts';
import type { Db } from '../../store/store.ts';
import type { ExportedStatement } from '../lines/statement-line.ts';
import { documentsMeant } from './choose-documents.ts';
import type { Selection } from './select.ts';

const BATCH = 500;

/** Attributions that a restricted person says are in no statement that is given out. */
const hasHidden = ({ hidden }: Pick<Selection, 'hidden'>) => hidden.size > 0;

/** Who speaks attributions, by their numbers. */
async function speakersOf(
  db: Db,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select(['said.attribution', 'person.id'])
    .where('said.attribution', 'in', [...numbers])
    .orderBy('person.n')
    .execute();
  const groups = Map.groupBy(rows, ({ attribution }) => attribution);
  return new Map([...groups].map(([n, own]) => [n, own.map(({ id }) => id)]));
}

/** Attributions of some statements in documents that are given out, the earliest published first. */
const membersOf = (db: Db, statements: readonly number[], selection: Selection) => {
  const query = db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.n', 'attribution.id', 'attribution.statement', 'attribution.standing'])
    .where('attribution.statement', 'in', [...statements])
    // What has no date comes last.
    .orderBy(sql`CASE WHEN document.day < 0 THEN 1 ELSE 0 END`)
    .orderBy('document.day')
    .orderBy('document.n')
    .orderBy('attribution.place');
  return selection.isWhole
    ? query.execute()
    : query.where('document.n', 'in', documentsMeant(db, selection).select('document.n')).execute();
};

type Member = Awaited<ReturnType<typeof membersOf>>[number];

async function shownMembers(
  db: Db,
  statements: readonly number[],
  selection: Selection,
): Promise<{
  readonly members: readonly Member[];
  readonly speakers: ReadonlyMap<number, readonly string[]>;
}> {
  const members = await membersOf(db, statements, selection);
  const speakers = await speakersOf(
    db,
    members.map(({ n }) => n),
  );
  if (!hasHidden(selection)) return { members, speakers };
  const isShown = ({ n }: Member) => !(speakers.get(n) ?? []).some((id) => selection.hidden.has(id));
  return { members: members.filter(isShown), speakers };
}

/** Ids of statements that some turned out to be, by their numbers. */
async function formerIds(
  db: Db,
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'survivor'])
    .where('survivor', 'in', [...statements])
    .execute();
  const groups = Map.groupBy(rows, ({ survivor }) => survivor!);
  return new Map([...groups].map(([n, own]) => [n, own.map(({ id }) => id).sort()]));
}

/** Statements that are reported in what is given out, in order of their ids. */
export async function* exportStatements(db: Db, selection: Selection): AsyncGenerator<ExportedStatement> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('statement')
      .select(['n', 'id'])
      .where('id', '>', last)
      .where('survivor', 'is', null)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    const numbers = rows.map(({ n }) => n);
    const { members, speakers } = await shownMembers(db, numbers, selection);
    const byStatement = Map.groupBy(members, ({ statement }) => statement!);
    const former = await formerIds(db, numbers);
    for (const { n, id } of rows) {
      const own = byStatement.get(n) ?? [];
      if (own.length === 0) continue;
      const spoken = own.find((member) => speakers.has(member.n));
      yield {
        id,
        speakers: spoken ? speakers.get(spoken.n)! : [],
        attributions: own.map((member) => member.id),
        standing: standingSeen(own[0]!, selection.narrowing.sight) as StandingName,
        formerIds: former.get(n) ?? [],
      };
    }
  }
}
