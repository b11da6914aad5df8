/**
 * `npx node scripts/measure-names.ts [NAMES_FOLDER]`: how long it takes to find the people whose names could be one's,
 * among 10 000 and 100 000 invented people, and how many spellings of one name share a key. What the comparison of
 * spellings reaches is printed by `npm run fit:spellings -- NAMES_FOLDER --measure`, which this runs last.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSpellings, SPELLING_THRESHOLD } from '../src/resolve/names/compare-spellings.ts';
import { createNameIndex } from '../src/resolve/names/name-index.ts';
import { nameKeys } from '../src/resolve/names/name-keys.ts';
import { parsePersonName } from '../src/resolve/names/person-name.ts';
import { readSpellingPairs } from './fit/spelling-pairs.ts';

const SIZES = [10_000, 100_000];
const QUERIES = 3000;
/** Share of the people who are called by one of a few surnames: 3 % of all are Smiths. */
const COMMON = [
  ['Smith', 0.03],
  ['Johnson', 0.02],
  ['Kim', 0.02],
  ['Lee', 0.01],
] as const;

const folder = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/names');

/** Numbers in [0, 1), the same every time (Park and Miller 1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const clusters = readFileSync(join(folder, 'variants.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t').slice(2).map(capital));
const englishNames = [
  ...new Set(
    readFileSync(join(folder, 'nicknames.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',').filter((_, index) => index !== 1)),
  ),
].map(capital);

/** Invented names: common surnames as often as they are, the others more often the nearer to the head of the list. */
function createNames(random: () => number): () => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)]!;
  const surname = () => {
    let draw = random();
    for (const [name, share] of COMMON) {
      if (draw < share) return name;
      draw -= share;
    }
    return pick(pick(clusters));
  };
  const given = () => (random() < 0.5 ? pick(englishNames) : pick(pick(clusters)));
  const middle = () => (random() < 0.15 ? ` ${String.fromCharCode(65 + Math.floor(random() * 26))}.` : '');
  return () => `${given()}${middle()} ${surname()}`;
}

/** Another way in which a text may write a name: with a title, a surname alone, an initial, or as it is. */
function mention(name: string, random: () => number): string {
  const [first, ...rest] = name.split(' ');
  const draw = random();
  if (draw < 0.2) return `Mr. ${rest.at(-1)}`;
  if (draw < 0.4) return `${first!.charAt(0)}. ${rest.at(-1)}`;
  return name;
}

const atShare = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)]!;

function timeIndex(size: number): void {
  const random = createRandom(size);
  const create = createNames(random);
  const names = Array.from({ length: size }, create);
  const index = createNameIndex();
  const start = performance.now();
  for (const [id, name] of names.entries()) index.add(`${id}`, parsePersonName(name));
  const built = performance.now() - start;
  const times: number[] = [];
  let [known, found] = [0, 0];
  for (let i = 0; i < QUERIES; i++) {
    const id = Math.floor(random() * size);
    const text = i % 2 === 0 ? mention(names[id]!, random) : create();
    const name = parsePersonName(text);
    const begun = performance.now();
    const people = index.find(name);
    times.push(performance.now() - begun);
    if (text !== names[id]) continue;
    known++;
    if (people.some((one) => one.id === `${id}`)) found++;
  }
  times.sort((a, b) => a - b);
  const [median, high, worst] = [0.5, 0.99, 0.9999].map((share) => atShare(times, share).toFixed(3));
  console.log(
    `${size} people: built in ${(built / 1000).toFixed(1)} s; candidates in ${median} ms (median), ${high} ms (99 %), ${worst} ms (worst); ${((100 * found) / known).toFixed(1)} % of ${known} full names found again`,
  );
}

/** How many of the people are found whose surname is spelt otherwise, as the comparison of spellings accepts it. */
function measureFinding(size: number): void {
  const create = createNames(createRandom(size));
  const index = createNameIndex();
  for (let id = 0; id < size; id++) index.add(`other ${id}`, parsePersonName(create()));
  const pairs = readSpellingPairs(folder).filter(
    ({ a, b, isOne, half }, i) =>
      isOne && half === 'B' && a !== b && Math.min(a.length, b.length) > 4 && i % 8 === 0,
  );
  const [asked, found] = [[], []] as [string[], string[]];
  for (const { a, b } of pairs) {
    if (compareSpellings(a, b) < SPELLING_THRESHOLD) continue;
    index.add('asked', parsePersonName(`Quentin ${capital(a)}`));
    asked.push(a);
    if (index.find(parsePersonName(`Quentin ${capital(b)}`)).some(({ id }) => id === 'asked')) found.push(a);
    index.remove('asked');
  }
  const share = ((100 * found.length) / asked.length).toFixed(1);
  console.log(`${share} % of ${asked.length} people found by another spelling of the surname, among ${size}`);
}

function measureKeys(): void {
  const keysOf = (surname: string) => nameKeys(parsePersonName(capital(surname)));
  const accepted = readSpellingPairs(folder).filter(
    ({ a, b, isOne, half }) => isOne && half === 'B' && compareSpellings(a, b) >= SPELLING_THRESHOLD,
  );
  const shared = accepted.filter(({ a, b }) => {
    const keys = new Set(keysOf(a));
    return keysOf(b).some((key) => keys.has(key));
  });
  const share = ((100 * shared.length) / accepted.length).toFixed(1);
  console.log(`${share} % of the ${accepted.length} accepted variant pairs of half B share a key`);
}

for (const size of SIZES) timeIndex(size);
measureFinding(100_000);
measureKeys();
spawnSync(process.execPath, [join(import.meta.dirname, 'fit/fit-spellings.ts'), folder, '--measure'], {
  stdio: 'inherit',
});
