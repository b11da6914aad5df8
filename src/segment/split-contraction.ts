import type { Word } from '../model/index.ts';

const SUFFIX = /^([\p{L}\p{N}.]*[\p{L}\p{N}.])(n['’]t|['’](?:s|m|d|re|ve|ll))$/iu;
/** After these ’s stands for “is” or “has”. */
const SUBJECTS = /^(?:it|he|she|that|this|there|here|who|what|where|when|how|why|everyone|everything)$/i;

/**
 * Splits a word that the tagger left whole into itself and the ’s, ’m, n’t … at its end, which it splits off
 * elsewhere: what follows must be able to count on `Straker` + `’s`. Any other word comes back as it is.
 */
export function splitContraction(text: string, word: Word): Word[] {
  if (word.end - word.start < 3) return [word];
  const written = text.slice(word.start, word.end);
  if (!/['’]/.test(written)) return [word];
  const [, base, suffix] = SUFFIX.exec(written) ?? [];
  if (base === undefined || suffix === undefined) return [word];
  const cut = word.start + base.length;
  const isPossessive = /^['’]s$/i.test(suffix) && !SUBJECTS.test(base);
  return [
    { start: word.start, end: cut, pos: basePos(base, suffix, word.pos) },
    { start: cut, end: word.end, pos: isPossessive || /t$/i.test(suffix) ? 'PART' : 'AUX' },
  ];
}

function basePos(base: string, suffix: string, pos: string): string {
  if (/t$/i.test(suffix)) return 'AUX';
  if (/^(?:i|you|he|she|it|we|they|who|what|that|this)$/i.test(base)) return 'PRON';
  if (SUBJECTS.test(base)) return 'ADV';
  if (/^\p{Lu}/u.test(base)) return 'PROPN';
  return pos === 'PROPN' ? 'NOUN' : pos;
}
