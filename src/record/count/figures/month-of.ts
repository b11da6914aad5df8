import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../store/store.ts';

/** The month of a document, `2026-03`; the year alone where that is all that is known, null where nothing is. */
export const monthOf = (dialect: Dialect): RawBuilder<string | null> =>
  sql`CASE WHEN document.day < 0 THEN NULL WHEN LENGTH(document.published_at) < 7 THEN document.published_at
    ELSE ${FROM_DAY[dialect]} END`;

const FROM_DAY: Readonly<Record<Dialect, RawBuilder<string>>> = {
  sqlite: sql`strftime('%Y-%m', document.day * 86400, 'unixepoch')`,
  postgres: sql`to_char(date '1970-01-01' + document.day, 'YYYY-MM')`,
};
