import type { Span } from '../../model/index.ts';

/** One piece of a text: its number in the vocabulary and where it stands, in UTF-16 units of the whole text. */
export interface Piece extends Span {
  readonly id: number;
  /** Whether it goes on with the word of the piece before it (`##ing`). */
  readonly isContinued: boolean;
}

/** Cuts a stretch of a text into pieces, in order; white space and control characters are in none of them. */
export type WordPiece = (text: string, stretch: Span) => Piece[];

/** A character as the vocabulary has it (lower case, without accents), and the units of the text it came from. */
interface Unit extends Span {
  readonly char: string;
}

/** Longer words are unknown as a whole, as in BERT. */
const LONGEST_WORD = 100;
/** Words kept with their pieces, so that common ones are looked up once. */
const MOST_CACHED = 50_000;

/** Control characters such as U+0085 are removed, though Unicode counts some of them as white space. */
const SPACE = /^[\t\n\r\p{Z}]$/u;
const REMOVED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]$/u;
const MARK = /^\p{Mn}$/u;
const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u;
/** CJK ideographs, each a word of its own; the blocks that BERT names. */
const IDEOGRAPH =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

type Kind = 'space' | 'removed' | 'alone' | 'letter';

function kindOf(char: string): Kind {
  if (SPACE.test(char)) return 'space';
  if (REMOVED.test(char)) return 'removed';
  return PUNCTUATION.test(char) || IDEOGRAPH.test(char) ? 'alone' : 'letter';
}

const lowerCase = (char: string): string[] =>
  [...char.normalize('NFD')].filter((one) => !MARK.test(one)).flatMap((one) => [...one.toLowerCase()]);

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/**
 * The uncased WordPiece of BERT (Devlin et al. 2019; Wu et al. 2016), with offsets: lower case, accents stripped, cut
 * at white space, punctuation and ideographs, then the longest pieces of the vocabulary from the left. `vocabulary` is
 * a line a piece, whose number is that of the line from 0. Linear in the text.
 */
export function createWordPiece(vocabulary: string): WordPiece {
  const lines = vocabulary.replace(/\r?\n$/, '').split(/\r?\n/);
  const ids = new Map(lines.map((piece, id) => [piece, id]));
  const unknown = ids.get('[UNK]');
  if (unknown === undefined) throw new Error('The vocabulary has no [UNK].');
  const cache = new Map<string, readonly (readonly [id: number, length: number])[]>();

  /** The pieces of a word as ids and lengths in characters; an unknown word is one piece. */
  function cut(chars: readonly string[]): readonly (readonly [number, number])[] {
    const whole: readonly (readonly [number, number])[] = [[unknown!, chars.length]];
    if (chars.length > LONGEST_WORD) return whole;
    const pieces: (readonly [number, number])[] = [];
    for (let from = 0; from < chars.length; ) {
      let end = chars.length;
      let id: number | undefined;
      for (; end > from; end--) {
        id = ids.get((from > 0 ? '##' : '') + chars.slice(from, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return whole;
      pieces.push([id, end - from]);
      from = end;
    }
    return pieces;
  }

  function cachedCut(chars: readonly string[]): readonly (readonly [number, number])[] {
    const word = chars.join('');
    const known = cache.get(word);
    if (known) return known;
    const pieces = cut(chars);
    if (cache.size < MOST_CACHED) cache.set(word, pieces);
    return pieces;
  }

  function addWord(word: readonly Unit[], into: Piece[]): void {
    let from = 0;
    for (const [id, length] of cachedCut(word.map(({ char }) => char))) {
      const end = word[from + length - 1]!.end;
      into.push({ id, start: word[from]!.start, end, isContinued: from > 0 });
      from += length;
    }
  }

  return (text, { start, end }) => {
    const pieces: Piece[] = [];
    let word: Unit[] = [];
    const flush = () => {
      if (word.length > 0) addWord(word, pieces);
      word = [];
    };
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      if (isPlainLetter(code)) {
        word.push({ char: text[at]!, start: at, end: at + 1 });
        at++;
        continue;
      }
      const char = String.fromCodePoint(text.codePointAt(at)!);
      const next = at + char.length;
      const kind = kindOf(char);
      if (kind === 'space') flush();
      // Decomposition may bring marks of punctuation to light, so each part is looked at for itself.
      else if (kind !== 'removed')
        for (const one of lowerCase(char)) {
          const unit = { char: one, start: at, end: next };
          const isAlone = kind === 'alone' || kindOf(one) === 'alone';
          if (isAlone) {
            flush();
            addWord([unit], pieces);
          } else word.push(unit);
        }
      at = next;
    }
    flush();
    return pieces;
  };
}
