import { countryOf, placeOf } from '../lexicon.ts';
import { bodyKey } from './body-keys.ts';
import type { KnownPerson } from './known-person.ts';
import { type PeopleComparison, sharedCompany, verdict } from './people-comparison.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'a']);

/** A body's name with nations for their adjectives: “portugal government” of “Portuguese government”, “Portugal’s government”. */
const nationKey = (name: string): string =>
  bodyKey(name.replace(/['’]s\b/g, ''))
    .split(' ')
    .map((word) => countryOf(word)?.toLowerCase() ?? word)
    .join(' ');

const lettersOf = (key: string): string =>
  key
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');

/** Whether bodies are one: by their names alone where these are alike, by a short form or letters only in company. */
export function compareBodies(a: KnownPerson, b: KnownPerson): PeopleComparison {
  const keys = ({ name, aliases }: KnownPerson) => [...new Set([name, ...aliases].map(nationKey))];
  const [left, right] = [keys(a), keys(b)];
  const company = sharedCompany(a, b);
  const some = (is: (one: string, other: string) => boolean) =>
    left.some((one) => right.some((other) => is(one, other) || is(other, one)));
  if (nationKey(a.name) === nationKey(b.name)) return verdict('same', 0.95, ['same-name']);
  if (some((one, other) => one === other && (one.includes(' ') || company > 0)))
    return verdict('same', 0.85, ['same-name']);
  if (
    some(
      (one, other) => !one.includes(' ') && one.length > 2 && other.includes(' ') && lettersOf(other) === one,
    )
  )
    return company > 0
      ? verdict('same', 0.8, ['acronym', 'shared-company'])
      : verdict('ask', 0.5, ['acronym']);
  const places = new Set(
    [a, b].flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((form) => placeOf(form) !== null).map(nationKey),
    ),
  );
  const isShort = some((one, other) => one.length > 2 && !places.has(one) && other.startsWith(`${one} `));
  if (isShort && company > 1) return verdict('same', 0.7, ['short-name', 'shared-company']);
  return verdict(isShort && company > 0 ? 'ask' : 'apart', 0.3, ['other-name']);
}
