import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Narrowing } from '../../find/narrow.ts';
import type { Db, Dialect } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';
import { monthOf } from './month-of.ts';
import { countedConditions } from './narrow-counted.ts';
import type { TallyRow } from './tally.ts';

/** What documents are grouped by, beside their outlet. */
export type DocumentKey = 'publisher' | 'month';

/** Which attributions are counted, by who speaks: all, those of a kind of speaker, those without one. */
export type Part = 'all' | 'unresolved' | { readonly kind: string };

/** A tally of attributions whoever speaks them. */
export type CountedRow = Omit<TallyRow, 'anonymous' | 'unresolved'>;

/** What is counted. */
export interface CountedPart {
  readonly key: DocumentKey;
  readonly part: Part;
  readonly narrowing: Narrowing;
  readonly dialect: Dialect;
}

const keyOf = (key: DocumentKey, dialect: Dialect): RawBuilder<string | null> =>
  key === 'month' ? monthOf(dialect) : sql`document.outlet`;

/** Sums of integers stay integers on PostgreSQL. */
const sum = (column: string): RawBuilder<number> => sql`CAST(SUM(${sql.ref(column)}) AS bigint)`;
const sumWhere = (condition: RawBuilder<unknown>): RawBuilder<number> =>
  sql`COUNT(CASE WHEN ${condition} THEN 1 END)`;
const ofManner = (manner: string) => sumWhere(sql`attribution.manner = ${manner}`);

type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** Numbers of the attributions that somebody of a kind speaks. */
const spokenBy = (eb: Eb, kind: string) =>
  eb
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select('said.attribution')
    .where('person.kind', '=', kind);

function partConditions(eb: Eb, part: Part) {
  if (part === 'all') return [];
  if (part !== 'unresolved') return [eb('attribution.n', 'in', spokenBy(eb, part.kind))];
  const speakers = eb
    .selectFrom('said')
    .select('said.attribution')
    .whereRef('said.attribution', '=', 'attribution.n');
  return [eb.not(eb.exists(speakers))];
}

/**
 * Counts attributions by key, outlet and engine. They are added up by document first, in the order of an index, so that
 * there is little to sort.
 */
export async function countRows(
  db: Db,
  { key, part, narrowing, dialect }: CountedPart,
): Promise<readonly CountedRow[]> {
  const byDocument = db
    .selectFrom('document')
    .innerJoin('attribution', 'attribution.document', 'document.n')
    .select(['document.n', 'document.outlet', keyOf(key, dialect).as('key')])
    .select(({ fn }) => [
      fn.countAll<number>().as('attributions'),
      ofManner('direct').as('direct'),
      ofManner('mixed').as('mixed'),
      ofManner('indirect').as('indirect'),
      sum('attribution.words').as('words'),
      sum('attribution.verbatim_words').as('verbatim'),
      sum('attribution.is_reviewed').as('reviewed'),
    ])
    .where((eb) => eb.and([...countedConditions(eb, narrowing), ...partConditions(eb, part)]))
    .groupBy('document.n');
  return db
    .selectFrom(byDocument.as('per'))
    .innerJoin('reading', 'reading.document', 'per.n')
    .select(['per.key', 'per.outlet', 'reading.engine', 'reading.version'])
    .select(({ fn }) => [
      fn.countAll<number>().as('documents'),
      sum('per.attributions').as('attributions'),
      sum('per.direct').as('direct'),
      sum('per.mixed').as('mixed'),
      sum('per.indirect').as('indirect'),
      sum('per.words').as('words'),
      sum('per.verbatim').as('verbatimWords'),
      sum('per.reviewed').as('reviewed'),
    ])
    .groupBy(['per.key', 'per.outlet', 'reading.engine', 'reading.version'])
    .execute();
}
