/** How many strings the WordPiece is checked on. */
const COUNT = 4000;

/** Letters with and without accents, marks, signs, ideographs, controls: whatever may stand in an article. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x30f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x900, 0x93f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20b5],
  [0x3040, 0x309f],
  [0x4e00, 0x4e2f],
  [0xac00, 0xac1f],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe0f],
  [0x1f600, 0x1f61f],
  [0x1d400, 0x1d41f],
  [0x0, 0x1f],
  [0x85, 0x85],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
];

/** A small generator of whole numbers under `limit`, the same every time (Park and Miller 1988). */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** The strings, from words of the vocabulary and from characters of all kinds; the same every time. */
export function wordPieceStrings(vocabulary: string): readonly string[] {
  const random = createRandom(11);
  const words = vocabulary
    .split('\n')
    .filter((word) => word !== '' && !word.startsWith('['))
    .map((word) => word.replace(/^##/, ''));
  const cased = (word: string) =>
    [word, word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()][random(4)]!;
  const character = () => {
    const [first, last] = RANGES[random(RANGES.length)]!;
    return String.fromCodePoint(first + random(last - first + 1));
  };
  const part = () =>
    [' ', ' ', ' ', '', '.', ', ', '-', '’s ', '“', '”', '\n', character(), character()][random(13)]!;
  const text = () =>
    Array.from({ length: 1 + random(14) }, () => cased(words[random(words.length)]!) + part()).join('');
  const noise = () =>
    Array.from({ length: 1 + random(30) }, () => (random(4) === 0 ? ' ' : character())).join('');
  return Array.from({ length: COUNT }, (_, at) => (at % 4 === 3 ? noise() : text()));
}

if (import.meta.main) {
  const { readFileSync } = await import('node:fs');
  const vocabulary = readFileSync(new URL('../models/en/vocab.txt', import.meta.url), 'utf8');
  for (const one of wordPieceStrings(vocabulary)) console.log(JSON.stringify(one));
}
