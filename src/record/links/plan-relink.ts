import type { Decision } from '../../model/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { allWithin, onTheWay, type Survivors } from '../judgements/survivors-around.ts';
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

/**
 * What is to be linked again when judgements come to hold, or hold no more: looked up before rows follow them. `survivors`:
 * who went into whom before, and who does now.
 */
export async function planRelink(
  db: Db,
  changed: readonly RecordedJudgement[],
  survivors: readonly Survivors[],
): Promise<Omit<Relinking, 'decisions'>> {
  const [ofLinks, others] = [changed.filter(isOfLink), changed.filter((one) => !isOfLink(one))];
  const telling = others.filter(({ decision }) => !OF_NO_WORDS.includes(decision.type));
  const ids = new Set(telling.flatMap(({ decision }) => documentsOf(decision)));
  const documents = new Set(await numbersOf(db, [...ids]));
  for (const { decision } of telling)
    if (decision.type === 'merge')
      for (const n of await documentsOfLesser(db, decision.people, survivors)) documents.add(n);
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

/**
 * Where those speak, as machines have it or by decision, whose statements come to be another's when two people are merged or
 * parted: all of the two and of those into whom they went but for the one who stands in most documents, and who went into them.
 */
async function documentsOfLesser(
  db: Db,
  people: readonly string[],
  survivors: readonly Survivors[],
): Promise<readonly number[]> {
  const around = await peopleOf(db, onTheWay(people, survivors));
  const lesser = around.slice(0, -1).map(({ id }) => id);
  if (lesser.length === 0) return [];
  const moving = (await peopleOf(db, allWithin(lesser, survivors))).map(({ n }) => n);
  const said = await db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .select('attribution.document')
    .distinct()
    .where('said.person', 'in', [...new Set([...moving, ...around.map(({ n }) => n)])])
    .where(({ or, eb }) => or([eb('said.base', 'in', moving), eb('said.person', 'in', moving)]))
    .execute();
  return said.map(({ document }) => document);
}

/** Rows of people, those first who stand in few documents. */
const peopleOf = (db: Db, ids: ReadonlySet<string>) =>
  db
    .selectFrom('person')
    .select(['id', 'n'])
    .where('id', 'in', [...ids])
    .orderBy('documents')
    .orderBy('n', 'desc')
    .execute();
