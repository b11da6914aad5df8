import { type Expression, sql } from 'kysely';
import { standsAs } from '../sight/seen-standings.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';

/** How what an outlet printed as somebody's stands once it has said that it was not theirs. */
export const IN_ERROR = 'attributed in error';

/** Numbers of the attributions that are not who is said to have said them, as an outlet has said: they count for nobody. */
export const inError = (db: Db, sight: Sight): Expression<number> =>
  sql<number>`${db
    .selectFrom('attribution as wrong')
    .select('wrong.n')
    .where(standsAs(IN_ERROR, sight, 'wrong'))}`;
