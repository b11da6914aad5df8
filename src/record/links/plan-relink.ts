import type { Decision } from '../../model/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { documentsOf } from '../load/judgements.ts';
import type { Db } from '../store/store.ts';
import { lookAround } from './around.ts';
import type { Relinking } from './relink.ts';

/** Decisions by which nothing is said otherwise, or by somebody else. */
const OF_NO_WORDS: readonly Decision['type'][] = [
  'apart',
  'rename',
  'note',
  'restrict',
  'hold',
  'access',
  'publish',
  'undo',
];

/** Decisions on a link: they are kept with it, in the document that does something to a statement, and change no other. */
export const isOfLink = ({ decision: { type } }: RecordedJudgement): boolean =>
  type === 'accept-link' || type === 'reject-link';

/** What is to be linked again when judgements come to hold, or hold no more: looked up before rows follow them. */
export async function planRelink(
  db: Db,
  changed: readonly RecordedJudgement[],
): Promise<Omit<Relinking, 'decisions'>> {
  const [ofLinks, others] = [changed.filter(isOfLink), changed.filter((one) => !isOfLink(one))];
  const telling = others.filter(({ decision }) => !OF_NO_WORDS.includes(decision.type));
  const ids = new Set(telling.flatMap(({ decision }) => documentsOf(decision)));
  const documents = new Set(await numbersOf(db, [...ids]));
  for (const { decision } of telling)
    if (decision.type === 'merge')
      for (const n of await documentsOfLesser(db, decision.people)) documents.add(n);
  const doing = ofLinks.flatMap(({ decision }) => ('from' in decision ? [decision.from.document] : []));
  const bare = (await numbersOf(db, [...new Set(doing)])).filter((n) => !documents.has(n));
  const all = [...documents].sort((a, b) => a - b);
  return {
    documents: all,
    around: await lookAround(db, all),
    bare: { documents: bare, around: await lookAround(db, bare) },
  };
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select('n')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ n }) => n);
}

/** Where the one of two people speaks who stands in fewer documents, as machines have it or by decision. */
async function documentsOfLesser(db: Db, people: readonly string[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('person')
    .select(['n', 'survivor'])
    .where('id', 'in', [...people])
    .orderBy('documents')
    .orderBy('n', 'desc')
    .execute();
  const [lesser] = rows;
  if (!lesser) return [];
  const now = [...new Set(rows.flatMap(({ n, survivor }) => [n, survivor ?? n]))];
  const said = await db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .select('attribution.document')
    .distinct()
    .where('said.person', 'in', now)
    .where(({ or, eb }) => or([eb('said.base', '=', lesser.n), eb('said.person', '=', lesser.n)]))
    .execute();
  return said.map(({ document }) => document);
}
