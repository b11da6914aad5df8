import type { Span } from '../../model/index.ts';
import { abbreviationBefore } from './abbreviation.ts';

const LETTER = '\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d';
const PICTURE = '\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}]*';
const HYPHENED =
  '(?:anti|co|ex|mid|non|over|post|pre|pro|re|self|semi|sub|super|ultra|under|vice)-(?=\\p{L})';
/** In order: the first that fits is taken. Bounded where it may look far ahead and fail. */
const PATTERNS = [
  '(?:https?:\\/\\/|www\\.)[^\\s<>"“”]{1,2000}[\\p{L}\\p{N}\\/]',
  '[@#][\\p{L}\\p{N}_]+',
  '\\p{L}(?:\\.\\p{L}){1,6}(?![\\p{L}\\p{N}])\\.?', // U.S., a.m., J.K.
  "\\p{Lu}{1,3}&\\p{Lu}{1,3}(?![\\p{L}\\p{N}])(?:['’]s)?", // AT&T
  "\\p{N}+(?:[.,:\\/]\\p{N}+)*[\\p{L}\\p{M}]*(?:['’]s)?", // 14.2, 10:30, 1990s, 5th
  "['’‘][nN]['’]", // rock ’n’ roll
  `(?:(?<![\\p{L}\\p{N}])['’‘])?(?:${HYPHENED})?[${LETTER}]+(?:['’][\\p{L}\\p{M}]+)*`,
  '\\.{2,}|…+|[!?]+|-{2,}|—+',
  `${PICTURE}(?:\\u200d${PICTURE})*`,
  '\\S',
];
const TOKEN = new RegExp(PATTERNS.join('|'), 'giu');
const HOST = '[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){0,4}\\.';
const TOP = '(?:com|org|net|gov|edu|info|co\\.uk|tv|example)(?![\\p{L}\\p{N}])';
const ADDRESSES = [
  '[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){1,5}',
  `${HOST}${TOP}(?:\\/[^\\s<>"“”—]{0,500}[\\p{L}\\p{N}])?(?:['’]s)?`,
];
/** For stretches that have addresses of mail or pages, which take long to look for. */
const TOKEN_OR_ADDRESS = new RegExp([...ADDRESSES, ...PATTERNS].join('|'), 'giu');
const HAS_ADDRESS = new RegExp(`@|\\.${TOP}`, 'iu');

/**
 * Cuts a stretch of text into tokens, in order, with white space alone between them. Quotation marks are given and
 * are tokens of their own; any other apostrophe belongs to a word, or stands alone behind one (boys ’). Hyphens stand
 * alone. A full stop belongs to an abbreviation before it and to no other word. Contractions are left whole.
 */
export function tokenise(text: string, stretch: Span, marks: readonly Span[]): Span[] {
  const tokens: Span[] = [];
  let from = stretch.start;
  for (const mark of marks) {
    addTokens(text, { start: from, end: mark.start }, tokens);
    tokens.push(mark);
    from = mark.end;
  }
  addTokens(text, { start: from, end: stretch.end }, tokens);
  return tokens;
}

function addTokens(text: string, { start, end }: Span, tokens: Span[]): void {
  if (start >= end) return;
  const stretch = text.slice(start, end);
  let stop = 0;
  for (const { 0: token, index } of stretch.matchAll(HAS_ADDRESS.test(stretch) ? TOKEN_OR_ADDRESS : TOKEN)) {
    // The stop of the abbreviation before was taken with it.
    if (index < stop) continue;
    stop = index + token.length;
    if (stretch[stop] === '.' && stretch[stop + 1] !== '.' && abbreviationBefore(token) !== null) stop++;
    tokens.push({ start: start + index, end: start + stop });
  }
}
