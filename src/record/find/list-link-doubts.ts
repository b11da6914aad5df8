import type { Relation } from '../../model/index.ts';
import { loadDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { leadsToOpen } from '../sight/open-documents.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import type { Db } from '../store/store.ts';
import type { AccountLink } from './statement/account.ts';
import { showLinks } from './statement/shown-links.ts';

/** A link that nobody has looked at, and how much harm it does if it is wrong; for ordering alone. */
export interface LinkDoubt {
  readonly link: AccountLink;
  readonly harm: number;
}

/** How much it does to a speaker to be told wrongly to have done so, or that somebody has. */
const HARM: Readonly<Record<Relation, number>> = {
  correctedByOutlet: 4,
  contradicts: 4,
  retracts: 4,
  apologisesFor: 3,
  deniesSaying: 3,
  corrects: 2,
  disputes: 2,
  clarifies: 1,
  confirms: 1,
  declinesToComment: 1,
  repeats: 0.5,
};

/** Links that are looked at for the most harmful; there may be far more in a large record. */
const MOST_LOOKED_AT = 5000;

async function proposed(
  db: Db,
  sight: Sight,
): Promise<readonly { readonly id: string; readonly harm: number }[]> {
  const rows = await db
    .selectFrom('link')
    .innerJoin('attribution as target', 'target.n', 'link.to_attribution')
    .leftJoin('attribution as report', 'report.statement', 'target.statement')
    .select(({ fn }) => [
      'link.id',
      'link.relation',
      'link.score',
      fn.count<number>('report.n').as('reports'),
    ])
    .where('link.review', 'is', null)
    .where('link.status', '=', 'proposed')
    .where(leadsToOpen('link.document', sight))
    .where(leadsToOpen('report.document', sight))
    .groupBy(['link.n', 'link.id', 'link.relation', 'link.score'])
    .orderBy('link.n', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute();
  return rows.map(({ id, relation, score, reports }) => ({
    id,
    // Most harm does what is as likely wrong as right, of what many have printed.
    harm: HARM[relation] * (1 - Math.abs(2 * score - 1)) * Math.sqrt(1 + reports),
  }));
}

/** Links between two statements that machines only propose, what would do most harm first: at most `limit` of them. */
export async function listLinkDoubts(
  record: OpenRecord,
  limit: number,
  { hasInternal }: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<readonly LinkDoubt[]> {
  const { db } = record.store;
  const sight = await sightOf(db, { hasInternal }, record.ports);
  const found = (await proposed(db, sight)).toSorted((a, b) => b.harm - a.harm || (a.id < b.id ? -1 : 1));
  const doubts: LinkDoubt[] = [];
  const decisions = await loadDecisions(db, record.key);
  // Some may be of what is restricted.
  for (let at = 0; at < found.length && doubts.length < limit; at += limit) {
    const some = found.slice(at, at + limit);
    const shown = await showLinks(
      record,
      some.map(({ id }) => id),
      { decisions, hasInternal },
    );
    for (const { id, harm } of some) {
      const link = shown.get(id);
      if (link) doubts.push({ link, harm });
    }
  }
  return doubts.slice(0, limit);
}
