import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../store/store.ts';

/** Prints as a table of one column, `print`: one bound value, so that the statement is the same for any number of them. */
export function listOfPrints(dialect: Dialect, prints: readonly number[]): RawBuilder<unknown> {
  const list = JSON.stringify(prints);
  return dialect === 'sqlite'
    ? sql`(SELECT value AS print FROM json_each(${list}))`
    : sql`(SELECT value::bigint AS print FROM json_array_elements_text(${list}::json))`;
}
