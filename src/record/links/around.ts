import type { Db } from '../store/store.ts';

/** What hangs together with some documents through statements and links. */
export interface Around {
  /** Documents that report a statement of theirs too, or whose links lead to one: in the order in which they were recorded. */
  readonly documents: readonly number[];
  /** By each of them: the statements that it reports. */
  readonly statements: ReadonlyMap<number, ReadonlySet<number>>;
  /** Statements that their links lead to. */
  readonly targets: readonly number[];
}

/** Documents that are linked again at once, at most; what more there are wait for `linkRecorded`. */
export const MOST_AROUND = 32;
/** A statement that more report than these stays what it is to the others when one leaves. */
const MOST_REPORTS = 24;

const NOTHING_AROUND: Around = { documents: [], statements: new Map(), targets: [] };

/** Looks at what hangs together with documents, before they are read or judged otherwise. */
export async function lookAround(db: Db, documents: readonly number[]): Promise<Around> {
  if (documents.length === 0) return NOTHING_AROUND;
  const own = await db
    .selectFrom('attribution')
    .select(['document', 'statement'])
    .distinct()
    .where('document', 'in', [...documents])
    .where('statement', 'is not', null)
    .execute();
  const statements = new Map(
    [...Map.groupBy(own, ({ document }) => document)].map(([n, rows]) => [
      n,
      new Set(rows.map(({ statement }) => statement!)),
    ]),
  );
  const around = new Set([
    ...(await sharing(db, [...new Set(own.map(({ statement }) => statement!))])),
    ...(await leadingTo(db, documents)),
  ]);
  for (const n of documents) around.delete(n);
  return {
    documents: [...around].sort((a, b) => a - b),
    statements,
    targets: await targetsOf(db, documents),
  };
}

/** Documents that report one of some statements, of which few do. */
async function sharing(db: Db, statements: readonly number[]): Promise<readonly number[]> {
  if (statements.length === 0) return [];
  const rows = await db
    .selectFrom('attribution')
    .select(['statement', 'document'])
    .where('statement', 'in', [...statements])
    .limit(statements.length * MOST_REPORTS)
    .execute();
  const few = [...Map.groupBy(rows, ({ statement }) => statement).values()].filter(
    ({ length }) => length <= MOST_REPORTS,
  );
  return few.flat().map(({ document }) => document);
}

/** Documents whose links lead to an attribution of some documents. */
async function leadingTo(db: Db, documents: readonly number[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('link', 'link.to_attribution', 'attribution.n')
    .select('link.document')
    .distinct()
    .where('attribution.document', 'in', [...documents])
    .limit(MOST_AROUND)
    .execute();
  return rows.map(({ document }) => document);
}

async function targetsOf(db: Db, documents: readonly number[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('link')
    .innerJoin('attribution', 'attribution.n', 'link.to_attribution')
    .select('attribution.statement')
    .distinct()
    .where('link.document', 'in', [...documents])
    .execute();
  return rows.flatMap(({ statement }) => statement ?? []);
}
