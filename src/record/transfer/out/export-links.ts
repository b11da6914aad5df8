import type { Link } from '../../../model/index.ts';
import { unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { ExportedLink } from '../lines/link-line.ts';
import { documentsMeant } from './choose-documents.ts';
import type { Selection } from './select.ts';

const BATCH = 500;

const rowsAfter = (db: Db, last: string) =>
  db
    .selectFrom('link')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .leftJoin('attribution as target', 'target.n', 'link.to_attribution')
    .innerJoin('document', 'document.n', 'link.document')
    .select(['link.n', 'link.id', 'link.status', 'link.is_own', 'link.review', 'link.found_z'])
    .select(['source.id as from', 'target.id as to', 'document.id as document'])
    .where('link.id', '>', last)
    .orderBy('link.id')
    .limit(BATCH)
    .execute();

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

/** An attribution that a link leads from or to, or may. */
interface End {
  readonly n: number;
  readonly id: string;
  readonly statement: string | null;
}

/** Those of some attributions that are given out, by their ids. */
async function endsOf(
  db: Db,
  ids: readonly string[],
  selection: Selection,
): Promise<ReadonlyMap<string, End>> {
  if (ids.length === 0) return new Map();
  let query = db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.n', 'attribution.id', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(ids)]);
  if (!selection.isWhole)
    query = query.where('attribution.document', 'in', documentsMeant(db, selection).select('document.n'));
  const rows = await query.execute();
  const hidden = await hiddenAmong(
    db,
    rows.map(({ n }) => n),
    selection,
  );
  return new Map(rows.filter(({ n }) => !hidden.has(n)).map((row) => [row.id, row]));
}

/** Numbers of the attributions that somebody says who is given out nowhere. */
async function hiddenAmong(
  db: Db,
  numbers: readonly number[],
  { hidden }: Pick<Selection, 'hidden'>,
): Promise<ReadonlySet<number>> {
  if (hidden.size === 0 || numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select('said.attribution')
    .where('said.attribution', 'in', [...numbers])
    .where('person.id', 'in', [...hidden])
    .execute();
  return new Set(rows.map(({ attribution }) => attribution));
}

async function awaitedBy(db: Db, links: readonly number[], { hidden, people }: Selection) {
  const rows = await db
    .selectFrom('link_awaited')
    .innerJoin('person', 'person.n', 'link_awaited.person')
    .select(['link_awaited.link', 'person.id'])
    .where('link_awaited.link', 'in', [...links])
    .execute();
  const shown = rows.filter(({ id }) => !hidden.has(id) && (people === null || people.has(id)));
  const groups = Map.groupBy(shown, ({ link }) => link);
  return (n: number): readonly string[] => (groups.get(n) ?? []).map(({ id }) => id).sort();
}

/** The link of a row as it was found, without what is not given out; null where that is one of its ends. */
function linkOf(row: Row, ends: ReadonlyMap<string, End>): Link | null {
  if (!ends.has(row.from) || (row.to !== null && !ends.has(row.to))) return null;
  const found = unpackJson<Link>(row.found_z);
  return {
    ...found,
    ...{ id: row.id, document: row.document, from: row.from, to: row.to, status: row.status },
    candidates: found.candidates.filter(({ id }) => ends.has(id)),
  };
}

/** Links between attributions that are given out, in order of their ids. */
export async function* exportLinks(db: Db, selection: Selection): AsyncGenerator<ExportedLink> {
  for (let last = ''; ; ) {
    const rows = await rowsAfter(db, last);
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    const ids = rows.flatMap(({ from, to, found_z }) => [
      from,
      ...(to === null ? [] : [to]),
      ...unpackJson<Link>(found_z).candidates.map(({ id }) => id),
    ]);
    const ends = await endsOf(db, ids, selection);
    const awaited = await awaitedBy(
      db,
      rows.map(({ n }) => n),
      selection,
    );
    const statements = new Map(
      [...ends].flatMap(([id, { statement }]) => (statement === null ? [] : [[id, statement] as const])),
    );
    for (const row of rows) {
      const link = linkOf(row, ends);
      if (!link) continue;
      const statementOf = (id: string | null) => (id === null ? null : (statements.get(id) ?? null));
      yield {
        ...{ link, statements, isOwn: row.is_own === 1, review: row.review, awaited: awaited(row.n) },
        from: statementOf(link.from),
        to: statementOf(link.to),
      };
    }
  }
}
