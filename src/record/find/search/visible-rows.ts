import { sql } from 'kysely';
import type { Db } from '../../store/store.ts';
import type { ListedRow } from '../list-statements.ts';
import { conditionsOf, type Narrowing } from '../narrow.ts';
import { visible } from '../visible.ts';

const BATCH = 5000;
/** Up to so many the statement is the same for every page, so that it is kept ready. */
const FEW = 100;

interface DatedRow extends ListedRow {
  readonly day: number;
}

/** Which of some attributions a narrowing leaves, those published last first. */
export async function visibleRows(
  db: Db,
  numbers: readonly number[],
  narrowing: Narrowing,
): Promise<readonly ListedRow[]> {
  const rows: DatedRow[] = [];
  for (let at = 0; at < numbers.length; at += BATCH)
    rows.push(...(await batchOf(db, numbers.slice(at, at + BATCH), narrowing)));
  return rows.sort((a, b) => b.day - a.day || b.document - a.document || a.n - b.n);
}

function batchOf(db: Db, numbers: readonly number[], narrowing: Narrowing): Promise<DatedRow[]> {
  const { speaker } = narrowing;
  return db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.n', 'attribution.id', 'attribution.document', 'document.day'])
    .where(
      'attribution.n',
      'in',
      sql<number>`(${sql.join(numbers.length > FEW ? numbers.map((n) => sql.lit(n)) : numbers)})`,
    )
    .where((eb) => eb.and([...visible(eb, narrowing), ...conditionsOf(eb, narrowing)]))
    .$if(speaker !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('said')
            .select('said.person')
            .whereRef('said.attribution', '=', 'attribution.n')
            .where('said.person', '=', speaker!),
        ),
      ),
    )
    .execute();
}
