/** Into whom each merged person went. */
export type Survivors = ReadonlyMap<string, string>;

/** An id and all whom it leads to, one after the other. */
function pathOf(survivors: Survivors, id: string): readonly string[] {
  const path = [id];
  for (let next = survivors.get(id); next !== undefined; next = survivors.get(next)) path.push(next);
  return path;
}

/** Some people and all into whom they went by any of the maps: whose statements may be whose when one merge comes or goes. */
export const onTheWay = (ids: Iterable<string>, maps: readonly Survivors[]): ReadonlySet<string> =>
  new Set([...ids].flatMap((id) => maps.flatMap((survivors) => pathOf(survivors, id))));

/** Some people and all who went into them by any of the maps. */
export function allWithin(ids: readonly string[], maps: readonly Survivors[]): ReadonlySet<string> {
  const wanted = new Set(ids);
  const isWithin = (survivors: Survivors, id: string) => pathOf(survivors, id).some((one) => wanted.has(one));
  const merged = maps.flatMap((survivors) => [...survivors.keys()].filter((id) => isWithin(survivors, id)));
  return new Set([...ids, ...merged]);
}
