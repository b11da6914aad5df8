/**
 * `npx node scripts/lists/make-nicknames.ts PATH/nicknames.csv`: writes lexicon/en/nicknames.tsv. The list is from
 * genealogy and links many names that nobody uses for one another today (aaron, erin; jane, jessie), so a pair stays
 * only if it looks like a short form: see `isKept`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Pair = readonly [name: string, nickname: string];

const HEAD = `# English given names and what their bearers are called: bob for robert. Folded, lower case.
# Origin: github.com/carltonnorthern/nicknames at 21d75051c3, nicknames.csv, each pair with the longer name first;
# left out by scripts/lists/make-nicknames.ts are pairs that open with another sound, unless the nickname is a part of
# the name or long since customary, and nicknames that are whole names with nicknames of their own, or no shorter.
# Licence: Apache-2.0.
name\tnickname`;

/** Customary nicknames whose sound is not that of the name. */
const CUSTOMARY =
  `william bill, william billy, robert bob, robert bobby, richard dick, richard dickie, edward ned,
edward ted, edward teddy, edmund ned, edmund ted, theodore ted, margaret peg, margaret peggy, margaret daisy, mary polly, ann nan,
anna nan, anne nan, ann nancy, john jack, eleanor nell, eleanor nellie, ellen nell, ellen nellie, helen nell, helen nellie,
eleanor nelly, elizabeth bess, elizabeth bessie, elizabeth betsy, elizabeth libby, elizabeth lib, anthony tony,
antonio tony, antonia tony, patricia trish, patricia trisha, alexander sandy, alexandra sandy, virginia ginny,
anastasia stacy, louis lewis, charles chuck, henry hank, henry hal, james jim, james jimmy, jackson jack`
    .split(/,\s*/)
    .map((pair) => pair.replace(' ', '\t'));

/** Names of other people, whatever the list says, unless they are the beginning of the longer one. */
const WHOLE_NAMES = new Set('elaine ellen eric janet jean louis marie mary peter reynold sandra'.split(' '));

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[cq]/g, 'k'],
  [/^ge/, 'je'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];
const sound = (name: string) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), name);
const stem = (name: string) => sound(name).replace(/[aei]+$/, '');
const isDiminutive = (name: string) => /(?:y|ie|i|ey|o)$/.test(name);

const isWord = (cell = '') => /^[a-z]+$/.test(cell) && cell !== 'darkey';

function readPairs(path: string): Pair[] {
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.trim().split(','))
    .filter(([name, relation, nickname]) => relation === 'has_nickname' && isWord(name) && isWord(nickname))
    .map(([name, , nickname]) => [name!, nickname!]);
}

/** The list has some pairs in both directions, and some in the wrong one. */
function longerFirst([name, nickname]: Pair): Pair {
  const isTurned = nickname.length > name.length && !isDiminutive(nickname);
  return isTurned ? [nickname, name] : [name, nickname];
}

function isShortForm([name, nickname]: Pair): boolean {
  if (nickname.length >= name.length + (isDiminutive(nickname) ? 3 : 0)) return false;
  return (
    sound(name)[0] === sound(nickname)[0] || (nickname.length > 2 && sound(name).includes(stem(nickname)))
  );
}

/** Whether a pair stays, given how many nicknames each name has among the short forms. */
function isKept([name, nickname]: Pair, counts: ReadonlyMap<string, number>): boolean {
  const isWhole = WHOLE_NAMES.has(nickname) || (counts.get(nickname) ?? 0) >= 3;
  return name.startsWith(nickname) || !isWhole;
}

function countNicknames(pairs: readonly Pair[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of pairs) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npx node scripts/lists/make-nicknames.ts PATH/nicknames.csv');
  process.exitCode = 2;
} else {
  const all = [...new Set(readPairs(path).map((pair) => longerFirst(pair).join('\t')))];
  const short = all.map((row) => row.split('\t') as unknown as Pair).filter(isShortForm);
  const counts = countNicknames(short);
  const kept = short.filter((pair) => isKept(pair, counts)).map((pair) => pair.join('\t'));
  const rows = [...new Set([...kept, ...CUSTOMARY])].sort();
  writeFileSync(
    join(import.meta.dirname, '../../lexicon/en/nicknames.tsv'),
    `${[HEAD, ...rows].join('\n')}\n`,
  );
  console.log(`${rows.length} pairs of ${all.length}`);
}
