import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import type { OpenRecord } from '../open-record.ts';
import { judgementOf } from './judgements.ts';

/** The judgement of a whole id, whether it holds or not; null where there is none. */
export async function findJudgement({ store }: OpenRecord, id: string): Promise<RecordedJudgement | null> {
  const row = await store.db.selectFrom('judgement').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? judgementOf(row) : null;
}
