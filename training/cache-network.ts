import type { Network, UnitReading } from '../src/attribute/index.ts';

/** A network that remembers what it read, for trying many settings on the same texts. */
export function cacheNetwork(network: Network): Network {
  const readings = new Map<string, Promise<UnitReading>>();
  const roles = new Map<string, Promise<Float32Array>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const result = known.get(key) ?? make();
    known.set(key, result);
    return result;
  };
  return {
    version: network.version,
    width: network.width,
    readUnit: (unit, convention) =>
      once(readings, `${convention} ${unit.ids} ${unit.features}`, () => network.readUnit(unit, convention)),
    readRoles: (unit, hidden, cues) => {
      const key = `${unit.ids} ${unit.features} ${hidden[7]} ${cues.map(({ first, end }) => `${first}-${end}`)}`;
      return once(roles, key, () => network.readRoles(unit, hidden, cues));
    },
  };
}
