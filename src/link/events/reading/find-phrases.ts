import { type Mood, moodBefore } from './mood-before.ts';
import { type Phrase, type PhrasePart, type PhraseRow, readPhrase } from './phrase.ts';
import type { SaidToken, SaidWords } from './said-words.ts';

/** Where a phrase stands in the line of a report. */
export interface PhraseMatch extends Mood {
  readonly phrase: Phrase;
  /** Places in the line of the words that the phrase names, in order; what it skips is left out. */
  readonly places: readonly number[];
}

/** Phrases by a word that one of them may begin with, so that a line is compared with few of them. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

const ANY = '*';

/** Those phrases of a lexicon that are of a kind, arranged for looking them up. */
export function bindPhrases(rows: readonly PhraseRow[], kind: string): PhraseBook {
  const book = new Map<string, Phrase[]>();
  for (const phrase of rows.filter((row) => row.kind === kind).map(readPhrase))
    for (const key of keysOf(phrase.parts)) book.set(key, [...(book.get(key) ?? []), phrase]);
  return book;
}

function keysOf(parts: readonly PhrasePart[]): readonly string[] {
  const first = parts.find(({ kind }) => kind === 'word' || kind === 'gap');
  if (first?.kind !== 'word' || first.isOptional) return [ANY];
  return [...first.stems, ...[...first.words].map((word) => `=${word}`)];
}

/** All places at which phrases stand, in order of the line. */
export function findPhrases(said: SaidWords, book: PhraseBook): readonly PhraseMatch[] {
  return said.line.flatMap((token, at) =>
    [
      ...(book.get(token.stem) ?? []),
      ...(book.get(`=${token.word}`) ?? []),
      ...(book.get(ANY) ?? []),
    ].flatMap((phrase) => {
      const places = matchAt({ said, at, parts: phrase.parts, from: 0, places: [] });
      return places === null || !beginsThere(said, places, phrase)
        ? []
        : [{ phrase, places, ...moodBefore(said, places[0] ?? at) }];
    }),
  );
}

const beginsThere = ({ line }: SaidWords, places: readonly number[], { where }: Phrase) =>
  where === line[places[0]!]!.role || (where === 'any' && line[places[0]!]!.role !== 'aside');

interface Attempt {
  readonly said: SaidWords;
  /** The next word of the line. */
  readonly at: number;
  readonly parts: readonly PhrasePart[];
  /** The next part of the phrase. */
  readonly from: number;
  readonly places: readonly number[];
}

function matchAt(attempt: Attempt): readonly number[] | null {
  const part = attempt.parts[attempt.from];
  if (part === undefined) return attempt.places;
  if (part.kind === 'word') return matchWord(attempt, part);
  if (part.kind === 'gap') return matchGap(attempt, part.most);
  return isEdge(attempt, part.kind) ? matchAt({ ...attempt, from: attempt.from + 1 }) : null;
}

function matchWord(attempt: Attempt, part: PhrasePart & { kind: 'word' }): readonly number[] | null {
  const { said, at, from, places } = attempt;
  const token = said.line[at];
  const follows =
    token !== undefined && (places.length === 0 || isSameSentence(said.line, places.at(-1)!, at));
  if (follows && (part.stems.has(token.stem) || part.words.has(token.word))) {
    const rest = matchAt({ ...attempt, at: at + 1, from: from + 1, places: [...places, at] });
    if (rest !== null) return rest;
  }
  return part.isOptional ? matchAt({ ...attempt, from: from + 1 }) : null;
}

function matchGap(attempt: Attempt, most: number): readonly number[] | null {
  for (let skipped = 0; skipped <= most; skipped++) {
    const found = matchAt({ ...attempt, at: attempt.at + skipped, from: attempt.from + 1 });
    if (found !== null) return found;
  }
  return null;
}

const isSameSentence = (line: readonly SaidToken[], one: number, other: number) =>
  line[one]!.sentence === line[other]!.sentence;

/** Words that a noun phrase does not go on with. */
const BETWEEN =
  /^(?:and|or|nor|but|to|of|from|about|on|in|at|for|when|because|as|by|since|if|that|who|which|with|this|he|she|they|we|i|is|was|not|so|too|then|again|yesterday|today)$/;

function isEdge({ said, at }: Attempt, kind: 'start' | 'end' | 'content' | 'close'): boolean {
  const { line, cueLength } = said;
  if (kind === 'content') return at === cueLength;
  if (kind === 'close')
    return at >= line.length || line[at - 1]?.clause !== line[at]!.clause || BETWEEN.test(line[at]!.word);
  const isFirst = at === 0 || at === cueLength || line[at - 1]?.sentence !== line[at]?.sentence;
  return kind === 'start' ? isFirst : at >= line.length || isFirst;
}
