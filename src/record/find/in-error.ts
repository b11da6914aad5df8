import { type Expression, sql } from 'kysely';
import type { Db } from '../store/store.ts';

/** How what an outlet printed as somebody's stands once it has said that it was not theirs. */
export const IN_ERROR = 'attributed in error';

/** Numbers of the attributions that are not who is said to have said them, as an outlet has said: they count for nobody. */
export const inError = (db: Db): Expression<number> =>
  sql<number>`${db.selectFrom('attribution as wrong').select('wrong.n').where('wrong.standing', '=', IN_ERROR)}`;
