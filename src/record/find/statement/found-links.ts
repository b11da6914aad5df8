import type { Link, Relation } from '../../../model/index.ts';
import { unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';

/** A link as machines found it, between the attributions that it joins now. */
export interface FoundLink {
  readonly link: Link;
  /** Number of the document in which it is said. */
  readonly document: number;
}

const linkRows = (db: Db) =>
  db
    .selectFrom('link')
    .innerJoin('document as said', 'said.n', 'link.document')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .select(['link.id', 'link.found_z', 'link.relation', 'link.document', 'said.id as documentId'])
    .select('source.id as from');

type Row = Awaited<ReturnType<ReturnType<typeof linkRows>['execute']>>[number];

/** What a reviewer added is no finding: it follows from what was decided. */
const foundLinks = (rows: readonly Row[]): readonly FoundLink[] =>
  rows.flatMap(({ id, from, document, documentId, relation, found_z }) => {
    const found = unpackJson<Link>(found_z);
    if (found.provenance.kind === 'reviewer') return [];
    const link: Link = { ...found, id, from, document: documentId, relation: relation as Relation };
    return [{ link, document }];
  });

/** Links of a statement at most, either way. */
const MOST = 500;

/** The links that lead from or to some attributions, by their numbers. */
export async function linksAround(db: Db, numbers: readonly number[]): Promise<readonly FoundLink[]> {
  if (numbers.length === 0) return [];
  const rows = await linkRows(db)
    .where((eb) =>
      eb.or([eb('link.from_attribution', 'in', [...numbers]), eb('link.to_attribution', 'in', [...numbers])]),
    )
    .orderBy('link.n')
    .limit(MOST)
    .execute();
  return foundLinks(rows);
}

/** Links by their ids. */
export async function linksById(db: Db, ids: readonly string[]): Promise<readonly FoundLink[]> {
  if (ids.length === 0) return [];
  const rows = await linkRows(db)
    .where('link.id', 'in', [...ids])
    .execute();
  return foundLinks(rows);
}

/** Links whose target is open and may be one of some attributions (ids), that some people (numbers) said. */
export async function openLinks(
  db: Db,
  people: readonly number[],
  ids: ReadonlySet<string>,
): Promise<readonly FoundLink[]> {
  if (people.length === 0) return [];
  const rows = await linkRows(db)
    .where('link.to_attribution', 'is', null)
    .where('link.n', 'in', (eb) =>
      eb
        .selectFrom('link_awaited')
        .select('link')
        .where('person', 'in', [...people]),
    )
    .orderBy('link.n')
    .limit(MOST)
    .execute();
  return foundLinks(rows).filter(({ link }) => link.candidates.some(({ id }) => ids.has(id)));
}
