import { dayTag } from '../../add/tags-of.ts';
import type { Db } from '../../store/store.ts';
import type { TagFilter } from '../../words/index.ts';
import type { Narrowing } from '../narrow.ts';

/** How many days are looked at together at most. */
const MOST_TOGETHER = 64;
/** The last day that a column of days can hold, less one. */
const LAST = 2 ** 31 - 2;

/**
 * The days on which documents were published, the last first, in lists that grow, as tags of which one is asked for.
 * Those without a date come last, unless dates are asked for.
 */
export async function* walkDays(
  db: Db,
  { firstDay, lastDay }: Pick<Narrowing, 'firstDay' | 'lastDay'>,
): AsyncGenerator<TagFilter> {
  const least = firstDay ?? (lastDay === null ? -1 : 0);
  let before = (lastDay ?? LAST) + 1;
  for (let together = 1; ; together = Math.min(2 * together, MOST_TOGETHER)) {
    const rows = await db
      .selectFrom('document')
      .select('day')
      .distinct()
      .where('day', '<', before)
      .where('day', '>=', least)
      .orderBy('day', 'desc')
      .limit(together)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield [rows.map(({ day }) => dayTag(day))];
    before = last.day;
  }
}
