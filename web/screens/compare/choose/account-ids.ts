import type { RoomQuery } from '../../../app/room-query.ts';

const NAME = /^a([2-9]|1\d)?$/;

/** Accounts that an address names, in the order of `a`, `a2`, `a3` …: ids of documents, or addresses of pages. */
export const accountIds = (query: RoomQuery): readonly string[] => [
  ...new Set(
    Object.entries(query)
      .flatMap(([name, value]) => {
        const found = NAME.exec(name);
        return found && value ? [{ at: Number(found[1] ?? 1), value }] : [];
      })
      .sort((one, other) => one.at - other.at)
      .map(({ value }) => value),
  ),
];

/** The same for an address: what is not named any more goes out of it. */
export function accountQuery(ids: readonly string[]): RoomQuery {
  const names = Array.from({ length: MOST }, (_, at) => (at === 0 ? 'a' : `a${at + 1}`));
  return Object.fromEntries(names.map((name, at) => [name, ids[at]]));
}

/** How many accounts are set side by side at most. */
export const MOST = 8;
