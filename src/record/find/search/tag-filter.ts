import type { TagKind } from '../../add/tags-of.ts';
import { dayTag, monthTag } from '../../add/tags-of.ts';
import type { Db } from '../../store/store.ts';
import { type TagFilter, tagToken } from '../../words/index.ts';
import type { Narrowing } from '../narrow.ts';

/** More days than these are narrowed by month, and more months than those by SQL alone. */
const MOST_DAYS = 31;
const MOST_MONTHS = 36;
/** About as many days are in a month. */
const MONTH = 30;

const tagged = (kind: TagKind, value: string | null): TagFilter =>
  value === null ? [] : [[tagToken(kind, value)]];

/** The tags of a stretch of days, both ends included; none where it is open or long. */
function stretchTags(first: number | null, last: number | null): TagFilter {
  if (first === null || last === null || last - first > MOST_MONTHS * MONTH) return [];
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [days.length <= MOST_DAYS ? days.map(dayTag) : [...new Set(days.map(monthTag))]];
}

/**
 * Under which ids what a person says may stand in the index: their own, those of whoever was merged into them, and those
 * that machines took for them.
 */
async function idsOf(db: Db, speaker: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('n', '=', speaker),
        eb('survivor', '=', speaker),
        eb('n', 'in', eb.selectFrom('said').select('base').distinct().where('person', '=', speaker)),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** By which tags a search is narrowed inside the index; it finds no less than what the narrowing leaves. */
export async function tagFilterOf(
  db: Db,
  { speaker, outlet, firstDay, lastDay, filters }: Narrowing,
): Promise<TagFilter> {
  const { manner, act, polarity } = filters;
  return [
    ...tagged('manner', manner),
    ...tagged('act', act),
    ...tagged('polarity', polarity),
    ...tagged('outlet', outlet),
    ...stretchTags(firstDay, lastDay),
    ...(speaker === null ? [] : [(await idsOf(db, speaker)).map((id) => tagToken('speaker', id))]),
  ];
}
