import { type Filters, getPerson, NO_FILTERS, type OpenRecord } from '../../record/index.ts';
import { viewerOf } from '../access/viewer-of.ts';
import type { Visitor } from '../context.ts';
import type { StatementQuery } from '../contract.ts';

/** How many a list gives where nobody says. */
const USUAL = 20;

/** What a visitor asks statements to be narrowed by; speakers are looked up by id or name. Throws what `getPerson` throws. */
export async function filtersOfQuery(
  record: OpenRecord,
  query: StatementQuery,
  visitor: Visitor,
): Promise<Filters> {
  const { publisher, from, to, publishedBy, recordedBy, manner, act, polarity, standing, document } = query;
  const viewer = viewerOf(visitor, query.restricted);
  const given = { publisher, from, to, publishedBy, recordedBy, manner, act, polarity, standing, document };
  const asked = Object.entries(given).filter(([, value]) => value !== undefined);
  const speaker = query.speaker === undefined ? null : (await getPerson(record, query.speaker, viewer)).id;
  return {
    ...NO_FILTERS,
    ...(Object.fromEntries(asked) as Partial<Filters>),
    ...{ speaker, hasCopies: query.copies ?? true },
    ...viewer,
  };
}

/** Which part of a list is asked for. */
export const pageOf = ({ limit = USUAL, offset = 0 }: Pick<StatementQuery, 'limit' | 'offset'>) => ({
  limit,
  offset,
});
