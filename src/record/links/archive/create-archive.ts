import type { ArchivedReport, StatementArchive, StatementQuery } from '../../../model/index.ts';
import type { Store } from '../../store/store.ts';
import { loadTold, type Telling } from '../told/load-told.ts';
import { findReports } from './find-reports.ts';
import { findSpeakers, type Speaker } from './find-speakers.ts';
import { type FoundReport, type PeopledQuery, reportsBeside } from './report-rows.ts';

type Placed = Pick<FoundReport, 'document' | 'attribution' | 'statement'>;

type Searched = Pick<Store, 'db' | 'dialect'>;

/** Documents that are unpacked for one round of queries at most. */
const MOST_DOCUMENTS = 16;

/** An archive, and what it learned while it was asked. */
export interface RecordArchive extends StatementArchive {
  /** Documents published soon after in which the same people say something in such words: they may be linked otherwise now. */
  readonly later: ReadonlySet<number>;
}

/** What an archive is asked for: what linking a document needs. */
interface Asking extends Telling {
  /** On which the document was published, or null. */
  readonly day: number | null;
  /** The number of an attribution behind which none is linked; null where none is known. */
  readonly last: number | null;
  /** The number of an attribution of the document; null where it has none. */
  readonly own: number | null;
}

/**
 * How many attributions recorded before and behind a document are looked through for what anybody said: so the cost does
 * not grow with the record. What a person said is looked for in all of it.
 */
const WINDOW = 200_000;

/**
 * What the record has of statements, for linking a document. Documents that are not linked, among them the one that is
 * being linked, are not found. A round of queries takes the best of each in turn, until they are of so many documents as
 * are unpacked for it.
 */
export function createArchive(store: Searched, { day, last, own, ...telling }: Asking): RecordArchive {
  const later = new Set<number>();
  return {
    later,
    async find(queries) {
      const speakers = await findSpeakers(
        store.db,
        queries.flatMap((query) => query.speakers),
      );
      const asked = queries.map((query) => peopled(query, { speakers, last, own }));
      const found: (readonly FoundReport[])[] = [];
      for (const query of asked) found.push(query === null ? [] : await findReports(store, query));
      if (day !== null) for (const n of await findLater(store, asked, day)) later.add(n);
      const documents = documentsOf(found);
      const told = await loadTold(store.db, documents, telling);
      const answer = ({ document, attribution, statement }: Placed): ArchivedReport | [] => {
        const one = told.get(document);
        return one ? { document: one, attribution, statement } : [];
      };
      const besides = await reportsBeside(store.db, found.flat(), documents);
      return { answers: found.map((reports) => reports.flatMap(answer)), besides: besides.flatMap(answer) };
    },
  };
}

/** Documents that are linked again for one that was published before them, at most, and how many days after it. */
const MOST_LATER = 4;
const LATER_DAYS = 90;

/** Documents published not long after a day that fit a query but for that. */
async function findLater(
  store: Searched,
  queries: readonly (PeopledQuery | null)[],
  day: number,
): Promise<ReadonlySet<number>> {
  const worded = queries.filter(
    (query) => query !== null && query.terms.length > 1 && query.speakers.length > 0 && query.to === day,
  );
  const found = new Set<number>();
  const speakers = new Set(worded.flatMap((query) => query!.speakers.map(({ n }) => n)));
  if (speakers.size === 0 || !(await doSpeakLater(store, [...speakers], day))) return found;
  for (const query of worded) {
    const reports = await findReports(
      store,
      { ...query!, from: day + 1, to: day + LATER_DAYS, most: MOST_LATER },
      'pairs',
    );
    for (const { document } of reports) if (found.size < MOST_LATER) found.add(document);
  }
  return found;
}

async function doSpeakLater({ db }: Searched, speakers: readonly number[], day: number): Promise<boolean> {
  for (const person of speakers) {
    const said = await db
      .selectFrom('said')
      .select('attribution')
      .where('person', '=', person)
      .where('day', '>', day)
      .where('day', '<=', day + LATER_DAYS)
      .limit(1)
      .executeTakeFirst();
    if (said) return true;
  }
  return false;
}

/** Null where people are asked for of whom the record has none. */
function peopled(
  { speakers: asked, ...query }: StatementQuery,
  {
    speakers: known,
    last,
    own,
  }: Pick<Asking, 'last' | 'own'> & {
    readonly speakers: ReadonlyMap<string, Speaker>;
  },
): PeopledQuery | null {
  const speakers = [
    ...new Map(asked.flatMap((id) => known.get(id) ?? []).map((one) => [one.n, one])).values(),
  ];
  const isAnybodys = asked.length === 0 && own !== null;
  const window = isAnybodys ? { from: own - WINDOW, to: own + WINDOW } : null;
  return asked.length > 0 && speakers.length === 0 ? null : { ...query, speakers, last, window };
}

/** The documents of the best reports of each list, then of the next ones, as many as are unpacked. */
function documentsOf(found: readonly (readonly FoundReport[])[]): readonly number[] {
  const chosen = new Set<number>();
  const longest = Math.max(0, ...found.map(({ length }) => length));
  for (let at = 0; at < longest; at++)
    for (const reports of found) {
      if (chosen.size >= MOST_DOCUMENTS) return [...chosen];
      const report = reports[at];
      if (report) chosen.add(report.document);
    }
  return [...chosen];
}
