import type { Span, Word } from '../../model/index.ts';
import { tagText } from './load-wink.ts';
import { contractionCuts, tagOfBase, tagOfSuffix } from './split-contraction.ts';

/** The tagger's time grows with the square of a word's length; nobody writes longer ones than this. */
const LONGEST_FED = 40;
/** Contractions whose parts the tagger knows; of others (Straker’s) it is given the parts. */
const KNOWN =
  /^(?:(?:it|he|she|we|they|you|that|who|what|there|where)'(?:s|ll|d|re|ve)|i'(?:ll|d|ve)|let's|cannot|\w+n't)$/i;

const SPECIAL = /['’ʼ‘\u00ad]|^cannot$/i;

/** What the tagger is given in one piece: a word, a quotation mark, or a contraction that it knows the parts of. */
interface Piece {
  readonly written: string;
  readonly parts: readonly Span[];
  /** The part of speech where the tagger is not to be asked, or null. */
  readonly tag: string | null;
}

/**
 * Words of the tokens, with parts of speech and contractions cut. The tagger would cut otherwise, and by what it has
 * read before: so it is given the tokens with spaces between, every quotation mark as a straight one, and only
 * its tags are used; a token that it passes over is `X`.
 */
export function tagTokens(text: string, tokens: readonly Span[], marks: ReadonlySet<number>): Word[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    if (marks.has(token.start)) pieces.push({ written: '"', parts: [token], tag: 'PUNCT' });
    else addPieces(text, token, pieces);
  }
  const tagged = tagPieces(pieces);
  const words: Word[] = [];
  for (const [i, { parts, tag }] of pieces.entries()) {
    const tags = tagged[i]!;
    for (const [k, { start, end }] of parts.entries()) words.push({ start, end, pos: tag ?? tags[k] ?? 'X' });
  }
  return words;
}

function addPieces(text: string, token: Span, pieces: Piece[]): void {
  const written = text.slice(token.start, token.end);
  if (!SPECIAL.test(written)) {
    pieces.push({ written: written.slice(0, LONGEST_FED), parts: [token], tag: null });
    return;
  }
  const plain = written.replace(/[’ʼ‘]/g, "'");
  if (plain === "'") {
    const isPossessive = token.start > 0 && /\p{L}/u.test(text[token.start - 1]!);
    pieces.push({ written: plain, parts: [token], tag: isPossessive ? 'PART' : 'PUNCT' });
    return;
  }
  const edges = [0, ...contractionCuts(plain), plain.length];
  const parts = edges.slice(1).map((end, i) => ({ start: token.start + edges[i]!, end: token.start + end }));
  if (KNOWN.test(plain)) {
    pieces.push({ written: plain, parts, tag: null });
    return;
  }
  for (const [i, part] of parts.entries()) {
    const base = plain.slice(0, edges[1]);
    const tag = i === 0 ? tagOfBase(base) : tagOfSuffix(base, plain.slice(edges[i], edges[i + 1]));
    pieces.push({ written: fedForm(plain.slice(edges[i], edges[i + 1])), parts: [part], tag });
  }
}

/** Without the apostrophe in front and without soft hyphens; ’n’ as what it stands for. */
function fedForm(plain: string): string {
  if (/^'n'?$/i.test(plain)) return 'and';
  const bare =
    /^'[\p{L}\p{N}]/u.test(plain) && !/^'(?:s|m|d|re|ve|ll)$/i.test(plain) ? plain.slice(1) : plain;
  return bare.replaceAll('\u00ad', '').slice(0, LONGEST_FED) || '-';
}

/** The tags of each piece: as many as the tagger cut it into. */
function tagPieces(pieces: readonly Piece[]): string[][] {
  const text = pieces.map(({ written }) => written).join(' ');
  const { tokens, tags } = tagText(text);
  const found: string[][] = pieces.map(() => []);
  let piece = 0;
  let pieceEnd = pieces[0]?.written.length ?? 0;
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    const start = text.startsWith(token, at) ? at : text.indexOf(token, at);
    if (start < 0 || start > at + LONGEST_FED * 4) continue;
    at = start + token.length;
    for (; piece < pieces.length - 1 && pieceEnd <= start; piece++)
      pieceEnd += pieces[piece + 1]!.written.length + 1;
    found[piece]!.push(tags[i]!);
    if (text[at] === ' ') at++;
  }
  return found;
}
