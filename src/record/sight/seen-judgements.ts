import { peopleNamed } from '../judgements/people-named.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { documentsOf } from '../load/judgements.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Db } from '../store/store.ts';
import type { Closing } from './open-documents.ts';
import { closedPeople } from './seen-people.ts';

async function closedAmong(db: Db, ids: readonly string[], closedAt: string): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('document')
      .select('id')
      .where('id', 'in', [...some])
      .where('open_from', '>', closedAt)
      .execute();
    for (const { id } of rows) closed.add(id);
  }
  return closed;
}

async function closedPeopleAmong(
  db: Db,
  ids: readonly string[],
  closing: Closing,
): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('person')
      .select(['n', 'id'])
      .where('id', 'in', [...some])
      .execute();
    const numbers = await closedPeople(
      db,
      rows.map(({ n }) => n),
      closing,
    );
    for (const { n, id } of rows) if (numbers.has(n)) closed.add(id);
  }
  return closed;
}

/**
 * Those of some judgements that are about nothing that is closed to who looks: no document, and nobody whom only closed
 * documents know; what undoes one of these is left out too where it is among them.
 */
export async function judgementsSeen(
  db: Db,
  judgements: readonly RecordedJudgement[],
  closing: Closing,
): Promise<readonly RecordedJudgement[]> {
  const { closedAt } = closing;
  if (closedAt === null) return judgements;
  const ids = new Set(judgements.flatMap(({ decision }) => documentsOf(decision)));
  const documents = await closedAmong(db, [...ids], closedAt);
  const people = await closedPeopleAmong(db, [...new Set(judgements.flatMap(peopleNamed))], closing);
  const left = new Set<string>();
  const isClosed = (one: RecordedJudgement): boolean =>
    documentsOf(one.decision).some((id) => documents.has(id)) ||
    peopleNamed(one).some((id) => people.has(id)) ||
    (one.decision.type === 'undo' && left.has(one.decision.judgement));
  return judgements.filter((one) => {
    if (!isClosed(one)) return true;
    left.add(one.id);
    return false;
  });
}
