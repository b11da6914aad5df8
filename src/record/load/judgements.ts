import type { Decision } from '../../model/index.ts';
import { currentJudgements } from '../judgements/current-judgements.ts';
import { type PeopleSteps, planPeople } from '../judgements/people-steps.ts';
import { placesOf } from '../judgements/places-of.ts';
import type { Minted, RecordedJudgement } from '../judgements/recorded-judgement.ts';
import type { Db } from '../store/store.ts';

interface JudgementRow {
  readonly id: string;
  readonly judge: string;
  readonly at: string;
  readonly why: string | null;
  readonly decision: string;
  readonly replaces: string | null;
  readonly minted: string | null;
  readonly subject: string;
}

/** A judgement as it is stored → as it is. */
export const judgementOf = (row: JudgementRow): RecordedJudgement => ({
  id: row.id,
  by: row.judge,
  at: row.at,
  why: row.why,
  decision: JSON.parse(row.decision) as Decision,
  replaces: row.replaces,
  minted: row.minted === null ? null : (JSON.parse(row.minted) as Minted),
  subject: row.subject,
});

/** All judgements up to a time (ISO 8601, null for now), in the order in which they were made. */
export async function loadJudgements(
  db: Db,
  until: string | null = null,
): Promise<readonly RecordedJudgement[]> {
  let query = db.selectFrom('judgement').selectAll().orderBy('n');
  if (until !== null) query = query.where('at', '<=', until);
  return (await query.execute()).map(judgementOf);
}

/** What people decided, as far as it holds. */
export interface CurrentDecisions {
  /** By the id of the document that they are about. */
  readonly byDocument: ReadonlyMap<string, readonly RecordedJudgement[]>;
  readonly people: PeopleSteps;
  readonly all: readonly RecordedJudgement[];
}

/** Another one each time: what was worked out under earlier ones is told apart by that. */
const noDecisions = (): CurrentDecisions => ({ byDocument: new Map(), people: planPeople([]), all: [] });

/** Ids of the documents that a decision is about. */
export function documentsOf(decision: Decision): readonly string[] {
  if ('about' in decision && 'document' in decision.about) return [decision.about.document];
  return [...new Set(placesOf(decision).map(({ document }) => document))];
}

/** Gathers the judgements that hold. */
export function gatherDecisions(judgements: readonly RecordedJudgement[]): CurrentDecisions {
  if (judgements.length === 0) return noDecisions();
  const all = currentJudgements(judgements);
  const byDocument = new Map<string, RecordedJudgement[]>();
  for (const one of all)
    for (const document of documentsOf(one.decision))
      byDocument.set(document, [...(byDocument.get(document) ?? []), one]);
  return { byDocument, people: planPeople(all), all };
}

interface Kept {
  readonly state: string;
  readonly decisions: CurrentDecisions;
}
const KEPT = new Map<string, Kept>();

/**
 * The judgements that hold now. They are read again only when some were added or erased; `key` names the record, so that several
 * may be open.
 */
export async function loadDecisions(
  db: Db,
  key: string,
  until: string | null = null,
): Promise<CurrentDecisions> {
  if (until !== null) return gatherDecisions(await loadJudgements(db, until));
  const { count, last, erasures } = await db
    .selectFrom('judgement')
    .select(({ fn, selectFrom }) => [
      fn.countAll<number>().as('count'),
      fn.max('n').as('last'),
      // An erasure takes judgements out and leaves a tombstone.
      selectFrom('tombstone').select(fn.countAll<number>().as('erasures')).as('erasures'),
    ])
    .executeTakeFirstOrThrow();
  const state = [count, last, erasures].join();
  const kept = KEPT.get(key);
  if (kept?.state === state) return kept.decisions;
  const decisions = gatherDecisions(await loadJudgements(db));
  KEPT.set(key, { state, decisions });
  return decisions;
}

/** Has the judgements of a record read again, after some were taken out or changed by an erasure. */
export const forgetDecisions = (key: string): void => void KEPT.delete(key);
