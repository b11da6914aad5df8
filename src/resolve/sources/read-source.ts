import type { Span } from '../../model/index.ts';
import { roleEndingAt } from '../mentions/role-phrase.ts';
import { type Token, type TokenText, tokensOf } from '../text/token.ts';
import { type NameAt, type Phrase, readPhrase } from './phrase.ts';

/** One of those whom a source names: a pronoun by its token, or a phrase with the appositions behind it. */
export type SourceHead =
  | { readonly form: 'pronoun'; readonly token: number }
  | {
      readonly form: 'phrase';
      readonly phrase: Phrase;
      readonly appositions: readonly Phrase[];
      readonly fullEnd: number;
    };

const PRONOUN =
  /^(?:i|me|my|myself|we|us|our|you|your|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|it|its|who|whom|whose|which|that|one|neither|each|both|everyone|everybody|someone|somebody|anyone|nobody|others?|some|many|most|few|this|all)$/;

export const isPronoun = ({ lower }: Token): boolean => PRONOUN.test(lower);

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'where', 'when']);
const LIKE = new Set(['like', 'including', 'such', 'especially']);
const LEADING = new Set([
  'both',
  'even',
  'either',
  'neither',
  'as',
  'to',
  'according',
  'by',
  'from',
  'and',
  'but',
  'only',
  'not',
  'just',
  'of',
]);
const SHORT_STATE = /^(?:[RDI]-|[A-Z][a-z]+\.$|[A-Z]{2}$|[A-Z]\.[A-Z]\.$)/;

/** A stretch between two marks or coordinators at the top of a source. */
interface Piece {
  readonly first: number;
  readonly end: number;
  /** With the relative clause that is left out of `end`. */
  fullEnd: number;
  /** What stands before it. */
  readonly by: 'start' | 'comma' | 'and' | 'comma-and' | 'open';
}

const OPENS_ANOTHER = /^(?:a|an|the|his|her|its|their|other|others|several|some|many|two|three)$/;

const JOINS = new Set(['and', 'or', 'nor']);
/** What opens another who speaks, even behind a relative clause. */
const OPENS_WHOLE = /^(?:a|an|the|two|three|others?)$/;

const PHRASE_REACH = 6;

/** Whether another who may speak opens behind an “and” that stands in a relative clause: “and a recording posted online”. */
function opensWhole(tokens: readonly Token[], first: number, end: number, nameAt: NameAt): boolean {
  if (!OPENS_WHOLE.test(tokens[first]?.lower ?? '') || first >= end) return false;
  const { role, body, document, isGroup, name } = readPhrase(
    tokens,
    first,
    Math.min(end, first + PHRASE_REACH),
    nameAt,
  );
  return isGroup || (role ?? body ?? document ?? name) !== null;
}

/** Whether an “and” stands between two who speak, and not in an apposition or behind a preposition. */
function splitsAt(
  tokens: readonly Token[],
  { start, by }: { readonly start: number; readonly by: Piece['by'] },
  at: number,
  nameAt: NameAt,
): boolean {
  if (by === 'open') return false;
  // “Ana Holm, Bo Lind and Cy Orr”
  if (by === 'comma') return nameAt(start)?.first === start && nameAt(at + 1)?.first === at + 1;
  const isInside = tokens.slice(start + 1, at).some(({ pos, lower }) => pos === 'ADP' && lower !== 'like');
  return !isInside || OPENS_ANOTHER.test(tokens[at + 1]?.lower ?? '');
}

/** Cuts tokens at commas, “and”, brackets and dashes outside names; what a relative clause says is dropped. */
function cutPieces(tokens: readonly Token[], first: number, end: number, nameAt: NameAt): readonly Piece[] {
  const pieces: Piece[] = [];
  const at = { start: first, by: 'start' as Piece['by'], isDropped: false };
  const add = (to: number) => pieces.push({ first: at.start, end: to, fullEnd: to, by: at.by });
  const close = (to: number, by: Piece['by'], resume: number) => {
    const last = pieces.at(-1);
    if (at.isDropped && last?.first === at.start) last.fullEnd = to;
    if (to > at.start && !at.isDropped) add(to);
    Object.assign(at, { start: resume, by, isDropped: false });
  };
  const drop = (from: number) => {
    if (from > at.start) add(from);
    at.isDropped = true;
  };
  for (let i = first; i < end; i++) {
    const name = nameAt(i);
    if (name && name.end <= end && (name.end > i + 1 || name.first === i)) {
      i = name.end - 1;
      // “Maria Santos-Dahl the lawyer”
      if (name.first === at.start && tokens[name.end]?.lower === 'the' && name.end + 1 < end)
        close(name.end, 'comma', name.end);
      continue;
    }
    const { raw, lower, pos } = tokens[i]!;
    if (raw === ',' || /^[–—]$|^--+$/.test(raw)) {
      const isAnd = tokens[i + 1]?.lower === 'and';
      close(i, isAnd ? 'comma-and' : 'comma', isAnd ? i + 2 : i + 1);
      i = at.start - 1;
    } else if (
      JOINS.has(lower) &&
      (at.isDropped ? opensWhole(tokens, i + 1, end, nameAt) : splitsAt(tokens, at, i, nameAt))
    ) {
      close(i, 'and', i + 1);
    } else if (/^[()[\]]$/.test(raw)) close(i, raw === '(' || raw === '[' ? 'open' : 'comma', i + 1);
    else if (at.isDropped) continue;
    else if (RELATIVE.has(lower) && (i > at.start || at.by === 'comma')) drop(i);
    else if (LIKE.has(lower) && i > at.start && pos !== 'VERB') drop(i);
  }
  close(end, 'comma', end);
  return pieces;
}

const isNamed = ({ name }: Phrase): boolean => name !== null;

/** Whether a phrase only describes the one before it. */
function isApposition(
  tokens: readonly Token[],
  before: Phrase,
  phrase: Phrase,
  by: Piece['by'],
  later: readonly Piece[],
): boolean {
  if (by === 'open') return true;
  const opener = tokens[phrase.first]!;
  if (by === 'and' || by === 'comma-and') {
    // “the former first lady and U.S. senator”: one person in two roles.
    const isBareRole =
      phrase.determiner === 'none' && !phrase.name && phrase.role !== null && !phrase.isPlural;
    return isBareRole && (before.role !== null || before.name !== null) && !before.isPlural && by === 'and';
  }
  if (SHORT_STATE.test(opener.raw) && phrase.end - phrase.first <= 3 && before.name) return true;
  const isListed = later.some((one) => one.by === 'and' || one.by === 'comma-and');
  if (isNamed(before) && isNamed(phrase) && isListed) return isPlace(phrase);
  if (isNamed(before) && isNamed(phrase)) return true;
  if (
    isListed &&
    !phrase.role &&
    phrase.determiner !== 'definite' &&
    phrase.determiner !== 'indefinite' &&
    !isNamed(before)
  )
    return false;
  return true;
}

const isPlace = ({ name }: Phrase): boolean => name?.type === 'place';

/** “Chairman and chief executive Tim Holm”: the first piece is a role of the named one. */
function isRoleOf(before: Phrase, phrase: Phrase, by: Piece['by']): boolean {
  return (
    by === 'and' &&
    before.role !== null &&
    !before.isPlural &&
    before.determiner === 'none' &&
    phrase.name !== null &&
    phrase.name.type !== 'organisation' &&
    phrase.first < phrase.name.core
  );
}

/** “*Harrison County, Miss.*, coroner Gary Hargrove”: a place with its state before whoever holds an office there. */
function isOfficerOf(
  tokens: readonly Token[],
  { phrase: place, appositions }: { readonly phrase: Phrase; readonly appositions: readonly Phrase[] },
  { name, first }: Phrase,
  by: Piece['by'],
): boolean {
  const [state, ...more] = appositions;
  const isState =
    state !== undefined &&
    more.length === 0 &&
    (isPlace(state) || SHORT_STATE.test(tokens[state.first]!.raw));
  const isHeld =
    name !== null &&
    name.type !== 'organisation' &&
    name.core > first &&
    roleEndingAt(tokens, name.core - 1, first) !== null;
  return (
    by === 'comma' &&
    isState &&
    isHeld &&
    place.name !== null &&
    place.name.type !== 'person' &&
    place.role === null
  );
}

/** Those whom the spans of a source name, in order; `[]` where there are no words. */
export function readSource(text: TokenText, spans: readonly Span[], nameAt: NameAt): readonly SourceHead[] {
  const { tokens } = text;
  const [span] = spans;
  if (!span) return [];
  let [first] = tokensOf(text, span);
  const end = tokensOf(text, spans.at(-1)!)[1];
  while (
    first < end - 1 &&
    (tokens[first]!.pos === 'PUNCT' || LEADING.has(tokens[first]!.lower)) &&
    nameAt(first)?.first !== first
  )
    first++;
  if (first >= end) return [];
  const pieces = cutPieces(tokens, first, end, nameAt);
  const heads: { phrase: Phrase; appositions: Phrase[]; fullEnd: number }[] = [];
  const found: SourceHead[] = [];
  pieces.forEach((piece, at) => {
    const length = piece.end - piece.first;
    const isPronounPiece = isPronoun(tokens[piece.first]!) && length === 1;
    const next = pieces[at + 1];
    const isNamedNext = next?.by === 'comma' && nameAt(next.first)?.first === next.first;
    const isFirstPerson = /^(?:i|we)$/.test(tokens[piece.first]!.lower);
    if (
      (isPronounPiece || isFirstPerson) &&
      (piece.by === 'start' || piece.by === 'and') &&
      !(isNamedNext && tokens[piece.first]!.lower === 'one')
    ) {
      found.push({ form: 'pronoun', token: piece.first });
      return;
    }
    const phrase = readPhrase(tokens, piece.first, piece.end, nameAt);
    const before = heads.at(-1);
    if (before && isOfficerOf(tokens, before, phrase, piece.by)) {
      before.phrase = phrase;
      before.appositions = [];
    } else if (before && isApposition(tokens, before.phrase, phrase, piece.by, pieces.slice(at + 1)))
      before.appositions.push(phrase);
    else if (before && isRoleOf(before.phrase, phrase, piece.by) && before.appositions.length === 0) {
      before.appositions.push(before.phrase);
      before.phrase = phrase;
    } else {
      const head = { form: 'phrase' as const, phrase, appositions: [] as Phrase[], fullEnd: piece.fullEnd };
      heads.push(head);
      found.push(head);
    }
  });
  return found.length > 0
    ? found
    : [{ form: 'phrase', phrase: readPhrase(tokens, first, end, nameAt), appositions: [], fullEnd: end }];
}
