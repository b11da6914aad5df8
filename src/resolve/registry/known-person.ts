import type { KnownPerson, Role } from '../../model/index.ts';

export type { KnownPerson } from '../../model/index.ts';

/** Names kept for one person; more do not help to find them. */
export const MOST_ALIASES = 60;
export const MOST_COMPANY = 400;
const MOST_ROLES = 80;

/** One of two people who are the same: what both say, under the id of the older. */
export function uniteKnown(older: KnownPerson, newer: KnownPerson): KnownPerson {
  const names = [...new Set([older.name, ...older.aliases, newer.name, ...newer.aliases])];
  const named = { ...older.named };
  for (const [one, count] of Object.entries(newer.named)) named[one] = (named[one] ?? 0) + count;
  const name = commonestName(named);
  return {
    ...older,
    name,
    named,
    aliases: names.filter((one) => one !== name).slice(0, MOST_ALIASES),
    gender: older.gender ?? newer.gender,
    roles: uniteRoles([...older.roles, ...newer.roles]).slice(-MOST_ROLES),
    documents: older.documents + newer.documents,
    mentions: [...older.mentions, ...newer.mentions],
    company: [...new Set([...older.company, ...newer.company])].slice(0, MOST_COMPANY),
  };
}

/** The name that most documents give, of those with a given name where there are such; not one in capitals. */
function commonestName(named: Readonly<Record<string, number>>): string {
  const isFull = (name: string) => name.includes(' ') && !/^(?:mr|mrs|ms|dr)\b/i.test(name);
  const isShouted = (name: string) => name === name.toUpperCase() && name.includes(' ');
  const rank = ([name, count]: readonly [string, number]) =>
    (isFull(name) ? 1000 : 0) - (isShouted(name) ? 500 : 0) + count + name.length / 1000;
  return Object.entries(named).reduce((best, next) => (rank(next) > rank(best) ? next : best))[0];
}

/** Each title once, from the first date on which a document has it to the last. */
function uniteRoles(roles: readonly Role[]): readonly Role[] {
  const byTitle = new Map<string, Role>();
  const earlier = (a: string | null, b: string | null) =>
    a === null || b === null ? (a ?? b) : a < b ? a : b;
  const later = (a: string | null, b: string | null) => (a === null || b === null ? (a ?? b) : a > b ? a : b);
  for (const role of roles) {
    const key = `${role.title.toLowerCase()} ${role.isFormer}`;
    const known = byTitle.get(key);
    byTitle.set(
      key,
      known
        ? {
            ...known,
            seenFrom: earlier(known.seenFrom, role.seenFrom),
            seenTo: later(known.seenTo, role.seenTo),
          }
        : role,
    );
  }
  return [...byTitle.values()];
}
