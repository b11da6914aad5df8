import { type Filters, findPeopleNamed, type OpenRecord } from '../../../src/record/index.ts';
import type { QueryPool } from '../query/query-pool.ts';
import { type Query, sampleQueries } from '../sample-queries.ts';
import { type Act, type AskedKind, MOST_QUOTED } from './asked-kinds.ts';

/** What a client asks. */
export interface Question {
  readonly act: Act;
  /** As it would be typed. */
  readonly text: string;
  readonly filters: Partial<Filters>;
}

const NAMED = ['person', 'organisation'];

/** How words are typed that are meant so. */
function typed({ kind, text }: Query): string {
  if (kind === 'phrase') return `"${text}"`;
  return kind === 'substring' ? `~"${text}"` : text;
}

async function speakerId(record: OpenRecord, name: string): Promise<string | null> {
  const [found] = await findPeopleNamed(record, name);
  return found?.id ?? null;
}

async function questionOf(record: OpenRecord, act: Act, query: Query): Promise<Question | null> {
  const { speaker, publisher, month, manner } = query.by;
  const id = speaker === undefined ? null : await speakerId(record, speaker);
  if (speaker !== undefined && id === null) return null;
  const filters: Partial<Filters> = {
    ...(id === null ? {} : { speaker: id }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(month === undefined ? {} : { from: month, to: month }),
    ...(manner === undefined ? {} : { manner }),
  };
  return { act, text: typed(query), filters };
}

/** Questions after the pages of those who say most, each once. */
async function mostQuoted({ store }: OpenRecord, count: number): Promise<readonly Question[]> {
  const rows = await store.db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select(({ fn }) => ['person.id', fn.countAll<number>().as('statements')])
    .where('person.kind', 'in', NAMED)
    .groupBy('person.id')
    .orderBy('statements', 'desc')
    .limit(count)
    .execute();
  return rows.map(({ id }) => ({ act: 'person', text: id, filters: {} }));
}

/** What the questions are made from. */
export interface QuestionSource {
  readonly pool: QueryPool;
  readonly seed: number;
  readonly count: number;
}

/** Different questions of a kind, as many as were asked for where the record has so many. */
export async function makeQuestions(
  record: OpenRecord,
  { name, act, query, by }: AskedKind,
  { pool, seed, count }: QuestionSource,
): Promise<readonly Question[]> {
  if (name === MOST_QUOTED) return mostQuoted(record, count);
  const questions: Question[] = [];
  for (const one of sampleQueries(pool, { kind: query, by, count, seed })) {
    const question = await questionOf(record, act, one);
    if (question !== null) questions.push(question);
  }
  return questions;
}
