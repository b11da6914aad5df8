import type { KnownPerson, Role } from '../../../model/index.ts';

const roleKey = ({ title, isFormer }: Role): string => JSON.stringify([title, isFormer]);

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Counts of each name; documents that both know of would count twice in a sum. */
function mergeCounts(a: KnownPerson['named'], b: KnownPerson['named']): KnownPerson['named'] {
  const counts = Object.entries(b).map(([name, count]) => [name, Math.max(count, a[name] ?? 0)] as const);
  return { ...a, ...Object.fromEntries(counts) };
}

/** Two of one id, as two records know them → what both know. The first goes before. */
export function mergeKnown(here: KnownPerson, there: KnownPerson): KnownPerson {
  const roles = new Set(here.roles.map(roleKey));
  return {
    ...here,
    aliases: union(here.aliases, [there.name, ...there.aliases]).filter((name) => name !== here.name),
    named: mergeCounts(here.named, there.named),
    gender: here.gender ?? there.gender,
    roles: [...here.roles, ...there.roles.filter((role) => !roles.has(roleKey(role)))],
  };
}
