import type { Insertable } from 'kysely';
import type { Link, LinkedDocument, ToldDocument } from '../../../model/index.ts';
import { inChunks } from '../../store/in-chunks.ts';
import { packJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';
import type { JudgedLink } from '../judged-links.ts';
import { loadTold, type Telling } from '../told/load-told.ts';
import { isOwn } from './is-own.ts';

/** Links of a document after what was decided, and whose statements they wait for. */
export interface FoundLinks extends Pick<LinkedDocument, 'awaited'> {
  readonly links: readonly JudgedLink[];
  /** Number of the document. */
  readonly document: number;
  readonly told: ToldDocument;
}

/** An attribution that a link begins or ends at. */
interface End {
  readonly n: number;
  readonly id: string;
  readonly document: number;
}

/**
 * Makes the links of a document those that were found: rows of links that stay keep their numbers. Returns the numbers of the statements that a link leads to now or led to before.
 */
export async function writeLinks(db: Db, found: FoundLinks, telling: Telling): Promise<ReadonlySet<number>> {
  const before = await dropGone(db, found);
  if (found.links.length === 0) return new Set(before);
  const ends = await findEnds(db, found.links);
  const told = await loadTold(db, documentsOf(ends), telling);
  const rows = found.links.flatMap((link) => rowOf(link, { found, ends, told }));
  const put = await putLinks(db, rows);
  await putAwaited(db, { found, put });
  const targets = rows.flatMap(({ to_attribution }) => to_attribution ?? []);
  return new Set([...before, ...(await statementsAt(db, targets))]);
}

/** Removes links that are found no more. Returns the statements that the document's links led to. */
async function dropGone(db: Db, { document, links }: FoundLinks): Promise<readonly number[]> {
  const old = await db
    .selectFrom('link')
    .leftJoin('attribution', 'attribution.n', 'link.to_attribution')
    .select(['link.n', 'link.id', 'attribution.statement'])
    .where('link.document', '=', document)
    .execute();
  if (old.length === 0) return [];
  const ids = new Set(links.map(({ id }) => id));
  const gone = old.filter(({ id }) => !ids.has(id)).map(({ n }) => n);
  if (gone.length > 0) await db.deleteFrom('link').where('n', 'in', gone).execute();
  const kept = old.filter(({ id }) => ids.has(id)).map(({ n }) => n);
  if (kept.length > 0) await db.deleteFrom('link_awaited').where('link', 'in', kept).execute();
  return old.flatMap(({ statement }) => statement ?? []);
}

async function findEnds(db: Db, links: readonly JudgedLink[]): Promise<ReadonlyMap<string, End>> {
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to ?? []].flat()))];
  const rows = await db
    .selectFrom('attribution')
    .select(['n', 'id', 'document'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const documentsOf = (ends: ReadonlyMap<string, End>): readonly number[] => [
  ...new Set([...ends.values()].map(({ document }) => document)),
];

interface Ends {
  readonly found: FoundLinks;
  readonly ends: ReadonlyMap<string, End>;
  readonly told: ReadonlyMap<number, ToldDocument>;
}

function rowOf(link: JudgedLink, { found, ends, told }: Ends): Insertable<Tables['link']> | [] {
  const from = ends.get(link.from);
  const to = link.to === null ? undefined : ends.get(link.to);
  if (from?.document !== found.document) return [];
  const other = to && told.get(to.document);
  const speaksForOther =
    to !== undefined &&
    other !== undefined &&
    isOwn({ document: found.told, attribution: link.from }, { document: other, attribution: to.id });
  return {
    id: link.id,
    document: found.document,
    from_attribution: from.n,
    to_attribution: to?.n ?? null,
    relation: link.relation,
    status: link.status,
    is_conditional: link.isConditional ? 1 : 0,
    fault: link.fault,
    score: link.provenance.score,
    is_own: speaksForOther ? 1 : 0,
    review: link.review,
    found_z: packJson(linkOf(link)),
  };
}

/** A link as it is shown, without what decided it: judgements are kept once. */
function linkOf({ review: _review, judgement: _judgement, ...link }: JudgedLink): Link {
  return link;
}

type LinkRow = Insertable<Tables['link']>;

async function putLinks(db: Db, rows: readonly LinkRow[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const some of inChunks(rows)) for (const { n, id } of await insertLinks(db, some)) numbers.set(id, n);
  return numbers;
}

/** Adds links or makes those that are there what these say; no more than one statement is given. */
async function insertLinks(
  db: Db,
  rows: readonly LinkRow[],
): Promise<readonly { readonly n: number; readonly id: string }[]> {
  return db
    .insertInto('link')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        from_attribution: ref('excluded.from_attribution'),
        to_attribution: ref('excluded.to_attribution'),
        status: ref('excluded.status'),
        is_conditional: ref('excluded.is_conditional'),
        fault: ref('excluded.fault'),
        score: ref('excluded.score'),
        is_own: ref('excluded.is_own'),
        review: ref('excluded.review'),
        found_z: ref('excluded.found_z'),
      })),
    )
    .returning(['n', 'id'])
    .execute();
}

interface Put {
  readonly found: FoundLinks;
  readonly put: ReadonlyMap<string, number>;
}

async function putAwaited(db: Db, { found, put }: Put): Promise<void> {
  const ids = [...new Set(found.awaited.flatMap(({ people }) => people))];
  if (ids.length === 0) return;
  const people = await db.selectFrom('person').select(['n', 'id']).where('id', 'in', ids).execute();
  const numberOf = new Map(people.map(({ n, id }) => [id, n]));
  const day = found.told.day ?? -1;
  const rows = found.awaited.flatMap(({ link, people: awaited }) =>
    [...new Set(awaited)].flatMap((id) => {
      const [n, person] = [put.get(link), numberOf.get(id)];
      return n === undefined || person === undefined ? [] : [{ person, day, link: n }];
    }),
  );
  for (const some of inChunks(rows))
    await db
      .insertInto('link_awaited')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function statementsAt(db: Db, attributions: readonly number[]): Promise<readonly number[]> {
  if (attributions.length === 0) return [];
  const rows = await db
    .selectFrom('attribution')
    .select('statement')
    .distinct()
    .where('n', 'in', [...attributions])
    .execute();
  return rows.flatMap(({ statement }) => statement ?? []);
}
