import type { Attribution, Reading } from '../../model/index.ts';
import { pairKey } from '../judgements/people-steps.ts';
import { loadDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { leadsToOpen } from '../sight/open-documents.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import type { Db } from '../store/store.ts';
import { NO_FILTERS } from './filters.ts';
import { gatherStatements, type ListedRow } from './list-statements.ts';
import { loadPeople, type RecordedPerson } from './load-people.ts';
import type { Narrowing } from './narrow.ts';
import { restrictedPeople } from './restricted-people.ts';
import { visible } from './visible.ts';

/** Something that a person should look at: whether two are one, or who speaks. */
export type RecordedDoubt = {
  /** How much harm a mistake does here; for ordering alone. */
  readonly harm: number;
} & (
  | {
      readonly kind: 'same-person';
      readonly people: readonly [RecordedPerson, RecordedPerson];
      readonly score: number;
      readonly reasons: readonly string[];
    }
  | { readonly kind: 'speaker'; readonly attribution: Attribution; readonly reading: Reading }
);

/** Questions that are looked at for the most harmful; there may be far more in a large record. */
const MOST_LOOKED_AT = 5000;

/** Who looks, and for doubts of which kind; all where that is not said. */
export interface DoubtOptions extends Pick<Viewer, 'hasInternal'> {
  readonly kind?: RecordedDoubt['kind'] | null;
}

/** What is in doubt, what would do most harm first: at most `limit` of it. */
export async function listRecordedDoubts(
  record: OpenRecord,
  limit: number,
  { hasInternal, kind = null }: DoubtOptions = OWNER,
): Promise<readonly RecordedDoubt[]> {
  const sight = await sightOf(record.store.db, { hasInternal }, record.ports);
  const people = kind === 'speaker' ? [] : await peopleDoubts(record, limit, sight);
  const speakers = kind === 'same-person' ? [] : await speakerDoubts(record, limit, sight);
  return [...people, ...speakers].sort((a, b) => b.harm - a.harm).slice(0, limit);
}

/** How often the people of a question speak, up to this; the rarer one counts. */
async function peopleDoubts(
  record: OpenRecord,
  limit: number,
  sight: Sight,
): Promise<readonly RecordedDoubt[]> {
  const { db } = record.store;
  const { people: steps } = await loadDecisions(db, record.key);
  const rows = await db
    .selectFrom('question')
    .innerJoin('person as one', 'one.n', 'question.a')
    .innerJoin('person as other', 'other.n', 'question.b')
    .select(['question.a', 'question.b', 'question.score', 'question.reasons'])
    .select(['one.documents as first', 'other.documents as second'])
    .where('one.is_restricted', '=', 0)
    .where('other.is_restricted', '=', 0)
    .where(leadsToOpen('question.document', sight))
    .limit(MOST_LOOKED_AT)
    .execute();
  const harmOf = ({ first, second, score }: (typeof rows)[number]) =>
    Math.min(first, second) * (1 - Math.abs(2 * score - 1));
  const worst = rows.toSorted((x, y) => harmOf(y) - harmOf(x)).slice(0, limit * 3);
  const people = await loadPeople(
    db,
    worst.flatMap(({ a, b }) => [a, b]),
    sight,
  );
  const asked = new Set<string>();
  return worst.flatMap((row): RecordedDoubt[] => {
    const [first, second] = [people.get(row.a), people.get(row.b)];
    if (!first || !second) return [];
    const pair = [first, second] as const;
    const key = pairKey(pair[0].id, pair[1].id);
    if (pair[0].id === pair[1].id || asked.has(key) || steps.apart.has(key)) return [];
    asked.add(key);
    const reasons = JSON.parse(row.reasons) as string[];
    // How many documents name them is told to nobody who may not see them all.
    const seen = sight.closedAt === null ? row : { ...row, first: first.documents, second: second.documents };
    return [{ kind: 'same-person', people: pair, score: row.score, reasons, harm: harmOf(seen) }];
  });
}

async function speakerDoubts(
  record: OpenRecord,
  limit: number,
  sight: Sight,
): Promise<readonly RecordedDoubt[]> {
  const { db } = record.store;
  const rows = await doubtfulRows(db, limit, { restricted: await restrictedPeople(db), sight });
  const total = rows.length;
  const { readings } = await gatherStatements(record, rows, { ...NO_FILTERS, sight, total });
  const harm = new Map(rows.map(({ id, doubt }) => [id, doubt ?? 0]));
  return readings.flatMap((reading) =>
    reading.attributions.map(
      (attribution): RecordedDoubt => ({
        kind: 'speaker',
        attribution,
        reading,
        harm: harm.get(attribution.id) ?? 0,
      }),
    ),
  );
}

const doubtfulRows = (
  db: Db,
  limit: number,
  { restricted, sight }: Pick<Narrowing, 'restricted' | 'sight'>,
): Promise<(ListedRow & { doubt: number | null })[]> =>
  db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.n', 'attribution.id', 'attribution.document', 'attribution.doubt'])
    .where('attribution.doubt', 'is not', null)
    .where((eb) => eb.and(visible(eb, { filters: NO_FILTERS, restricted, sight })))
    .orderBy('attribution.doubt', 'desc')
    .orderBy('attribution.n')
    .limit(limit)
    .execute();
