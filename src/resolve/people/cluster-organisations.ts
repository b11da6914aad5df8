import { isOrganisationWord, placeOf } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { foldName } from '../names/fold-name.ts';
import type { Token } from '../text/token.ts';
import { addName } from './cluster-people.ts';
import { createEntity, type Entity } from './entity.ts';
import { type NameLink, surely } from './name-link.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&', 'a']);

const keyOf = (words: string): string =>
  foldName(words.replace(/&/g, ' and ')).replace(/^the /, '').replace(/\./g, '').trim();

/** First letters of the words that count: “dnc” of Democratic National Committee. */
const lettersOf = (key: string): string =>
  key
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');

interface Bodies {
  readonly byKey: Map<string, Entity>;
  /** By first letters, first word and last word of the longer names; null where two differ. */
  readonly byShort: Map<string, Entity | null>;
}

function learn({ byKey, byShort }: Bodies, entity: Entity, key: string): void {
  byKey.set(key, entity);
  const words = key.split(' ').filter((word) => !SMALL.has(word));
  if (words.length < 2) return;
  const letters = lettersOf(key);
  const shorts = [`last ${words.at(-1)}`, `last ${words.slice(-2).join(' ')}`];
  for (let count = 1; count < Math.min(words.length, 4); count++)
    shorts.push(`first ${words.slice(0, count).join(' ')}`);
  if (letters.length > 1) shorts.push(`letters ${letters}`);
  if (letters.length > 2 && isOrganisationWord(words.at(-1)!)) shorts.push(`letters ${letters.slice(0, -1)}`);
  for (const short of new Set(shorts)) {
    const known = byShort.get(short);
    byShort.set(short, known === undefined || known === entity ? entity : null);
  }
}

/** The body that a short name stands for: an acronym, the first word, or the last behind “the”. */
function longFor({ byShort }: Bodies, name: NameMention, key: string): Entity | null {
  const letters = /^\p{Lu}[\p{Lu}.]+$/u.test(name.words) ? byShort.get(`letters ${key}`) : undefined;
  if (letters) return letters;
  const last = name.hasArticle ? byShort.get(`last ${key}`) : undefined;
  return last ?? byShort.get(`first ${key}`) ?? null;
}

/** Whether a name stands in brackets right behind another: “Environmental Protection Agency (EPA)”. */
function bracketed(tokens: readonly Token[], name: NameMention, before: NameMention | undefined): boolean {
  return (
    before !== undefined &&
    tokens[name.first - 1]?.raw === '(' &&
    tokens[name.end]?.raw === ')' &&
    before.end === name.first - 1 &&
    /^\p{Lu}[\p{Lu}.]+$/u.test(name.words)
  );
}

/** Joins the names that are left when people are known: organisations, places, and what cannot be told. */
export function linkOrganisations(
  names: readonly NameMention[],
  tokens: readonly Token[],
  entities: Entity[],
  links: Map<NameMention, NameLink>,
): void {
  const bodies: Bodies = { byKey: new Map(), byShort: new Map() };
  const left = names
    .map((name, index) => ({ name, before: names[index - 1] }))
    .filter(({ name }) => !links.has(name));
  const isLong = ({ name }: { readonly name: NameMention }) =>
    name.words.includes(' ') || name.type === 'place';
  // Longer names first, so that a short one before them finds what it stands for.
  for (const one of [...left.filter(isLong), ...left.filter((other) => !isLong(other))]) {
    const { name, before } = one;
    const key = placeOf(name.words)?.toLowerCase() ?? keyOf(name.words);
    const same = bodies.byKey.get(key) ?? null;
    const spelt =
      same === null && bracketed(tokens, name, before) ? (links.get(before!)?.entity ?? null) : null;
    const long = same === null && spelt === null && name.type !== 'place' ? longFor(bodies, name, key) : null;
    const entity = same ?? spelt ?? long ?? createEntity(entities.length, name.type);
    if (entity.names.length === 0) entities.push(entity);
    learn(bodies, entity, key);
    addName(entity, name);
    links.set(
      name,
      surely(
        entity,
        same || entity.names.length === 1 ? 'full-name' : spelt ? 'acronym' : 'short-name',
        long ? 0.9 : 0.97,
      ),
    );
  }
  for (const entity of entities) entity.names.sort((a, b) => a.first - b.first);
}
