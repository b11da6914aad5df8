import type { Decision } from '../../model/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { documentsOf, loadJudgements } from '../load/judgements.ts';
import type { Db } from '../store/store.ts';

/** Ids of documents and people who are gone from the record. */
export interface Gone {
  readonly documents: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** The people without whom a decision says nothing. */
function peopleOf(decision: Decision): readonly string[] {
  if (decision.type === 'merge' || decision.type === 'apart') return decision.people;
  if (decision.type === 'rename' || decision.type === 'split') return [decision.person];
  return 'about' in decision && 'person' in decision.about ? [decision.about.person] : [];
}

/** What a judgement is once something is gone: null where it goes too. */
function withoutGone({ decision, minted }: RecordedJudgement, { documents, people }: Gone): Decision | null {
  if (peopleOf(decision).some((id) => people.has(id))) return null;
  if (decision.type === 'split') {
    const attributions = decision.attributions.filter(({ document }) => !documents.has(document));
    // Who has all other statements got their id by it.
    if (attributions.length === 0 && !minted?.isRest) return null;
    return attributions.length === decision.attributions.length ? decision : { ...decision, attributions };
  }
  return documentsOf(decision).some((id) => documents.has(id)) ? null : decision;
}

/** Those that go, and with them what undoes them or undoes that. */
function withUndoing(judgements: readonly RecordedJudgement[], removed: Set<string>): ReadonlySet<string> {
  for (const { id, decision } of judgements)
    if (decision.type === 'undo' && removed.has(decision.judgement)) removed.add(id);
  return removed;
}

const ROWS = 1000;

/**
 * Takes out the judgements on documents and people who are gone; those on several keep what is about the others. What
 * undid one of them goes with it, so that the log says nothing of what is not there. Returns how many went.
 */
export async function eraseJudgements(db: Db, gone: Gone): Promise<number> {
  const judgements = await loadJudgements(db);
  const now = new Map(judgements.map((one) => [one.id, withoutGone(one, gone)]));
  const first = judgements.filter(({ id }) => now.get(id) === null).map(({ id }) => id);
  const removed = [...withUndoing(judgements, new Set(first))];
  for (let from = 0; from < removed.length; from += ROWS)
    await db
      .deleteFrom('judgement')
      .where('id', 'in', removed.slice(from, from + ROWS))
      .execute();
  for (const { id, decision } of judgements) {
    const kept = now.get(id)!;
    if (removed.includes(id) || kept === decision) continue;
    await db
      .updateTable('judgement')
      .set({ decision: JSON.stringify(kept) })
      .where('id', '=', id)
      .execute();
  }
  const documents = [...gone.documents];
  for (let from = 0; from < documents.length; from += ROWS)
    await db
      .deleteFrom('judgement_document')
      .where('document', 'in', documents.slice(from, from + ROWS))
      .execute();
  return removed.length;
}
