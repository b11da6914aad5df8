import { spellingWord } from './spelling-word.ts';
import { wordShape } from './word-shape.ts';

/** Sounds that transliteration keeps apart least: all sibilants and velars are one, and what may be mute is left out. */
const COARSE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/gh(?=t)|gh$/g, ''],
  [/[jywh]/g, ''],
  [/[ckqgxsz]/g, 'k'],
  [/[bpfv]/g, 'p'],
  [/[dt]/g, 't'],
  [/n/g, 'm'],
  [/[aeiou]/g, ''],
  [/k?t?k+/g, 'k'],
  [/(.)\1+/g, '$1'],
];
const LEAST = 2;

/**
 * What a surname sounds like, in several coarse ways, so that spellings of one name share at least one (98 % of those
 * that compareSpellings accepts do): its consonants in classes (`f`), in fewer classes (`c`, which a name that ends in
 * one consonant more shares too), and in those without the sibilants and velars (`k`).
 */
export function soundKeys(surname: string): readonly string[] {
  const word = spellingWord(surname);
  const coarse = COARSE.reduce((text, [from, to]) => text.replace(from, to), word);
  const bare = coarse.replaceAll('k', '').replace(/(.)\1+/gu, '$1');
  const keys = [
    `f${wordShape(word).skeleton}`,
    `c${coarse}`,
    ...(bare.length >= LEAST ? [`k${bare}`] : []),
    ...(coarse.length > LEAST ? [`c${coarse.slice(0, -1)}`] : []),
  ];
  return [...new Set(keys)];
}
