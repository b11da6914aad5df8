import { sql } from 'kysely';
import { survivorOf } from '../judgements/people-steps.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { loadDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { leadsToOpen } from '../sight/open-documents.ts';
import { judgementsSeen } from '../sight/seen-judgements.ts';
import { seenStanding } from '../sight/seen-standings.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { getPerson } from './find-people-named.ts';
import { IN_ERROR, inError } from './in-error.ts';
import { listStatements, type StatementList } from './list-statements.ts';
import { loadPeople, type RecordedPerson } from './load-people.ts';
import { refuseRestricted } from './refuse-restricted.ts';
import { hiddenAttributions } from './visible.ts';

/** How often, under one heading. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

/** Somebody who may be the same person: for a person to decide. */
export interface OpenQuestion {
  readonly other: RecordedPerson;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A person of the record as they are shown. */
export interface PersonPage {
  readonly person: RecordedPerson;
  /** What they say, newest first; as many as were asked for. */
  readonly statements: StatementList;
  /** By year, the newest first; by outlet, the most first. */
  readonly years: readonly Tally[];
  readonly outlets: readonly Tally[];
  /** What became of what they say, without what stands as it was reported; the most first. */
  readonly standings: readonly Tally[];
  /** What an outlet printed as theirs and took back: it counts for nothing else here. */
  readonly inError: StatementList;
  readonly questions: readonly OpenQuestion[];
  readonly judgements: readonly RecordedJudgement[];
}

/** What of a person's statements is shown. */
export interface PersonOptions {
  readonly filters: Partial<Filters>;
  readonly limit: number;
  readonly offset: number;
}

/**
 * All there is to show of a person, by id or name. Throws `no-such-person`, `ambiguous` with who it may be, `restricted`.
 */
export async function personPage(
  record: OpenRecord,
  asked: string,
  { filters, limit, offset }: PersonOptions,
): Promise<PersonPage> {
  const { db } = record.store;
  const { hasInternal = NO_FILTERS.hasInternal } = filters;
  const person = await getPerson(record, asked, { hasInternal });
  const narrowed = { ...NO_FILTERS, ...filters, speaker: person.id };
  const sight = await sightOf(db, { hasInternal }, record.ports);
  const decisions = await loadDecisions(db, record.key);
  const { all, people: steps } = decisions;
  if (person.isRestricted && !narrowed.hasRestricted) refuseRestricted({ person: person.id }, decisions);
  const ids = new Set([person.id, ...person.merged]);
  const isAbout = ({ decision }: RecordedJudgement) =>
    decision.type === 'merge' || decision.type === 'apart'
      ? decision.people.some((id) => ids.has(id))
      : decision.type === 'split' || decision.type === 'rename'
        ? ids.has(survivorOf(steps.survivors, decision.person))
        : 'about' in decision && 'person' in decision.about && ids.has(decision.about.person);
  return {
    person,
    statements: await listStatements(record, { filters: narrowed, limit, offset }),
    years: await tallyYears(db, person.n, sight),
    outlets: await tallyOutlets(db, person.n, sight),
    standings: await tallyStandings(db, person.n, sight),
    inError: await listStatements(record, {
      filters: { ...narrowed, standing: IN_ERROR },
      limit: MOST_IN_ERROR,
      offset: 0,
    }),
    questions: await openQuestions(db, person, { apart: steps.apart, sight }),
    judgements: await judgementsSeen(db, all.filter(isAbout), sight),
  };
}

async function tallyYears(db: Db, person: number, sight: Sight): Promise<readonly Tally[]> {
  // Days are counted by the index alone; a year is cut out of them afterwards.
  const days = await db
    .selectFrom('said')
    .select(({ fn }) => ['day', fn.countAll<number>().as('count')])
    .where('person', '=', person)
    .where('attribution', 'not in', hiddenAttributions(db, sight))
    .where('attribution', 'not in', inError(db, sight))
    .groupBy('day')
    .execute();
  const years = new Map<string, number>();
  for (const { day, count } of days) {
    const label = day < 0 ? 'no date' : String(new Date(day * 86_400_000).getUTCFullYear());
    years.set(label, (years.get(label) ?? 0) + count);
  }
  return [...years].map(([label, count]) => ({ label, count })).sort((a, b) => (a.label < b.label ? 1 : -1));
}

const MOST_OUTLETS = 10;
/** Statements that outlets are counted over; of more, the newest. */
const MOST_COUNTED = 5000;

async function tallyOutlets(db: Db, person: number, sight: Sight): Promise<readonly Tally[]> {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('said')
        .select('attribution')
        .where('person', '=', person)
        .where('attribution', 'not in', hiddenAttributions(db, sight))
        .where('attribution', 'not in', inError(db, sight))
        .orderBy('day', 'desc')
        .limit(MOST_COUNTED)
        .as('newest'),
    )
    .innerJoin('attribution', 'attribution.n', 'newest.attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(({ fn }) => [
      sql<string>`coalesce(max(document.publisher), document.outlet, 'no outlet')`.as('label'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy('document.outlet')
    .orderBy('count', 'desc')
    .orderBy('label')
    .limit(MOST_OUTLETS)
    .execute();
}

const MOST_IN_ERROR = 20;

async function tallyStandings(db: Db, person: number, sight: Sight): Promise<readonly Tally[]> {
  const standing = seenStanding(sight);
  return db
    .selectFrom('attribution')
    .innerJoin('said', 'said.attribution', 'attribution.n')
    .select(({ fn }) => [standing.as('label'), fn.countAll<number>().as('count')])
    .where(standing, '<>', sql.lit('as reported'))
    .where(standing, '<>', sql.lit(IN_ERROR))
    .where('said.person', '=', person)
    .where('attribution.n', 'not in', hiddenAttributions(db, sight))
    .groupBy(standing)
    .orderBy('count', 'desc')
    .orderBy('label')
    .execute();
}

const MOST_QUESTIONS = 20;

async function openQuestions(
  db: Db,
  person: RecordedPerson,
  { apart, sight }: { readonly apart: ReadonlySet<string>; readonly sight: Sight },
): Promise<readonly OpenQuestion[]> {
  const own = await db
    .selectFrom('person')
    .select('n')
    .where((eb) => eb.or([eb('n', '=', person.n), eb('survivor', '=', person.n)]))
    .execute();
  const numbers = own.map(({ n }) => n);
  const rows = await db
    .selectFrom('question')
    .select(['a', 'b', 'score', 'reasons'])
    .where((eb) => eb.or([eb('a', 'in', numbers), eb('b', 'in', numbers)]))
    .where(leadsToOpen('question.document', sight))
    .orderBy('score', 'desc')
    .limit(MOST_QUESTIONS * 2)
    .execute();
  const others = await loadPeople(
    db,
    rows.flatMap(({ a, b }) => [a, b]),
    sight,
  );
  const asked = new Map<string, OpenQuestion>();
  for (const { a, b, score, reasons } of rows) {
    const other = others.get(numbers.includes(a) ? b : a);
    if (!other) continue;
    const isSettled =
      other.isRestricted || other.id === person.id || apart.has([person.id, other.id].sort().join(' '));
    if (!isSettled && !asked.has(other.id))
      asked.set(other.id, { other, score, reasons: JSON.parse(reasons) as string[] });
  }
  return [...asked.values()].slice(0, MOST_QUESTIONS);
}
