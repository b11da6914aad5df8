import type { Relation } from '../../model/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import { getRow } from './find-by-id.ts';

/** What a link joins. */
export interface LinkEnds {
  readonly id: string;
  /** Ids of attributions. */
  readonly from: string;
  readonly to: string | null;
  readonly relation: Relation;
}

/** What the link of an id, or of its first characters, joins. Throws `no-such-link`, `ambiguous`. */
export async function getLink(
  { store: { db }, ports }: OpenRecord,
  asked: string,
  viewer: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<LinkEnds> {
  const { n } = await getRow(db, 'link', asked, await sightOf(db, viewer, ports));
  const row = await db
    .selectFrom('link')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .leftJoin('attribution as target', 'target.n', 'link.to_attribution')
    .select(['link.id', 'link.relation', 'source.id as from', 'target.id as to'])
    .where('link.n', '=', n)
    .executeTakeFirstOrThrow();
  return { ...row, relation: row.relation as Relation };
}
