import { type Filters, lastMoment, NO_FILTERS } from '../../find/filters.ts';
import { narrowingOf } from '../../find/narrow.ts';
import { type CurrentDecisions, gatherDecisions, loadJudgements } from '../../load/judgements.ts';
import type { RecordPorts } from '../../ports.ts';
import { judgementsSeen } from '../../sight/seen-judgements.ts';
import type { Db } from '../../store/store.ts';
import type { DocumentChoice } from './choose-documents.ts';
import { choosePeople, type PeopleChoice } from './choose-people.ts';

/** What of a record is asked for. */
export interface Asked {
  readonly filters: Filters;
  /** Whether what is restricted is given out too; what is internal, where `filters.hasInternal` says so. */
  readonly hasRestricted: boolean;
}

/** What is given out of a record: which documents and people, and what was decided on them. */
export interface Selection extends DocumentChoice, PeopleChoice {
  /** As of the date asked for. */
  readonly decisions: CurrentDecisions;
  /** Ids of restricted people, who are given out nowhere. */
  readonly hidden: ReadonlySet<string>;
  /** Whether it is the whole record. */
  readonly isWhole: boolean;
}

/** Ids of restricted people and of all who were merged into them. */
async function restrictedPeople(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('person as survivor', 'survivor.n', 'person.survivor')
    .select('person.id')
    .where((eb) => eb.or([eb('person.is_restricted', '=', 1), eb('survivor.is_restricted', '=', 1)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function hasHiddenDocuments(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('document')
    .select('n')
    .where('is_restricted', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const isUnfiltered = (filters: Filters): boolean =>
  (Object.keys(NO_FILTERS) as (keyof Filters)[]).every(
    (key) => key === 'hasInternal' || filters[key] === NO_FILTERS[key],
  );

/** Looks up what is asked for. Throws `no-such-person`, `no-such-document`, `bad-date`. */
export async function select(
  db: Db,
  { filters, hasRestricted }: Asked,
  ports: RecordPorts,
): Promise<Selection> {
  const narrowing = await narrowingOf(db, filters, ports);
  const judgements = await loadJudgements(
    db,
    filters.recordedBy === null ? null : lastMoment(filters.recordedBy),
  );
  const decisions = gatherDecisions(judgements);
  const choice = { narrowing, hasRestricted };
  const hidden = hasRestricted ? new Set<string>() : await restrictedPeople(db);
  const isLess = !hasRestricted && (hidden.size > 0 || (await hasHiddenDocuments(db)));
  const isWhole = isUnfiltered(filters) && !isLess && narrowing.sight.closedAt === null;
  const people = isWhole
    ? { people: null, judgements }
    : await choosePeople(db, {
        ...choice,
        judgements: await judgementsSeen(db, judgements, narrowing.sight),
        hidden,
      });
  return { ...choice, ...people, decisions, hidden, isWhole };
}
