import { type Mood, moodBefore } from './mood-before.ts';
import { type Phrase, type PhrasePart, type PhraseRow, readPhrase } from './phrase.ts';
import type { SaidToken, SaidWords } from './said-words.ts';

/** Where a phrase stands in the line of a report. */
export interface PhraseMatch extends Mood {
  readonly phrase: Phrase;
  /** Places in the line of the words that the phrase names, in order; what it skips is left out. */
  readonly places: readonly number[];
}

/** Phrases by what they may begin with, so that a line is compared with few of them. */
export interface PhraseBook {
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that may begin with anything. */
  readonly others: readonly Phrase[];
}

/** Those phrases of a lexicon that are of a kind, arranged for looking them up. */
export function bindPhrases(rows: readonly PhraseRow[], kind: string): PhraseBook {
  const [byStem, byWord] = [new Map<string, Phrase[]>(), new Map<string, Phrase[]>()];
  const others: Phrase[] = [];
  const put = (book: Map<string, Phrase[]>, key: string, phrase: Phrase) =>
    book.set(key, [...(book.get(key) ?? []), phrase]);
  for (const phrase of rows.filter((row) => row.kind === kind).map(readPhrase)) {
    const first = phrase.parts.find((part) => part.kind === 'word' || part.kind === 'gap');
    if (first?.kind !== 'word' || first.isOptional) {
      others.push(phrase);
      continue;
    }
    for (const stem of first.stems) put(byStem, stem, phrase);
    for (const word of first.words) put(byWord, word, phrase);
  }
  return { byStem, byWord, others };
}

const NONE: readonly Phrase[] = [];

/** All places at which phrases stand, in order of the line. */
export function findPhrases(said: SaidWords, { byStem, byWord, others }: PhraseBook): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  said.line.forEach((token, at) => {
    for (const some of [byStem.get(token.stem) ?? NONE, byWord.get(token.word) ?? NONE, others])
      for (const phrase of some) {
        const places = matchPhrase(said, at, phrase.parts);
        if (places !== null && beginsThere(said, places, phrase))
          found.push({ phrase, places, ...moodBefore(said, places[0] ?? at) });
      }
  });
  return found;
}

const beginsThere = ({ line }: SaidWords, places: readonly number[], { where }: Phrase) =>
  where === line[places[0]!]!.role || (where === 'any' && line[places[0]!]!.role !== 'aside');

/** The words that a phrase takes from a place of the line on, by their places; null where it does not stand there. */
function matchPhrase(said: SaidWords, start: number, parts: readonly PhrasePart[]): readonly number[] | null {
  const { line } = said;
  const places: number[] = [];

  /** Whether the parts from one on stand from a place on; leaves the words of those that do in `places`. */
  function stands(at: number, from: number): boolean {
    const part = parts[from];
    if (part === undefined) return true;
    if (part.kind === 'word') return standsAsWord(at, from, part);
    if (part.kind !== 'gap') return isEdge(said, at, part.kind) && stands(at, from + 1);
    for (let skipped = 0; skipped <= part.most; skipped++) if (stands(at + skipped, from + 1)) return true;
    return false;
  }

  function standsAsWord(at: number, from: number, part: PhrasePart & { kind: 'word' }): boolean {
    const token = line[at];
    const isIt = token !== undefined && (part.stems.has(token.stem) || part.words.has(token.word));
    if (isIt && (places.length === 0 || isSameSentence(line, places.at(-1)!, at))) {
      places.push(at);
      if (stands(at + 1, from + 1)) return true;
      places.pop();
    }
    return part.isOptional && stands(at, from + 1);
  }

  return stands(start, 0) ? places : null;
}

const isSameSentence = (line: readonly SaidToken[], one: number, other: number) =>
  line[one]!.sentence === line[other]!.sentence;

/** Words that a noun phrase does not go on with. */
const BETWEEN =
  /^(?:and|or|nor|but|to|of|from|about|on|in|at|for|when|because|as|by|since|if|that|who|which|with|this|he|she|they|we|i|is|was|not|so|too|then|again|yesterday|today)$/;

function isEdge(
  { line, cueLength }: SaidWords,
  at: number,
  kind: 'start' | 'end' | 'content' | 'close',
): boolean {
  if (kind === 'content') return at === cueLength;
  if (kind === 'close')
    return at >= line.length || line[at - 1]?.clause !== line[at]!.clause || BETWEEN.test(line[at]!.word);
  const isFirst = at === 0 || at === cueLength || line[at - 1]?.sentence !== line[at]?.sentence;
  return kind === 'start' ? isFirst : at >= line.length || isFirst;
}
