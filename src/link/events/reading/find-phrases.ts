import { type Phrase, type PhrasePart, type PhraseRow, readPhrase } from './phrase.ts';
import type { SaidToken, SaidWords } from './said-words.ts';

/** Where a phrase stands in the line of a report. */
export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Places in the line of the words that the phrase names, in order; what it skips is left out. */
  readonly places: readonly number[];
  /** Whether a “not”, “never”, “refused to” before it takes it back. */
  readonly isNegated: boolean;
  /** Whether it is only supposed, asked, demanded, promised or hoped for, or what would, might or should be done; “will not” is meant. */
  readonly isUnreal: boolean;
  /** The same, but for “would”, “might” and their like. */
  readonly isSupposed: boolean;
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

const NEGATION =
  /^(?:not|never|no|nothing|neither|nor|without|hardly|stopp(?:ed|ing)|stops?|refus(?:ed?|es|ing|al)|declin(?:ed?|es|ing)|fail(?:ed|s|ing|ure)?|unable|avoid(?:ed|s|ing)?|resist(?:ed|s|ing)?|yet|instead)$/;
const MODAL = /^(?:would|should|must|may|might|could|ought|will|shall)$/;
const SUPPOSED =
  /^(?:if|whether|unless|demand(?:ed|s|ing)?|want(?:ed|s|ing)?|call(?:s|ed|ing)?|urg(?:ed?|es|ing)|ask(?:ed|s|ing)?|promis(?:ed?|es|ing)|vow(?:ed|s|ing)?|hop(?:ed?|es|ing)|expect(?:ed|s|ing)?|threaten(?:ed|s|ing)?|need(?:ed|s)?|invit(?:ed?|es|ing)|press(?:ed|ing)?|chance|deadline|pledg(?:ed?|es|ing)|intend(?:ed|s)?|plan(?:s|ned|ning)?|consider(?:ed|s|ing)?|ready|likely|due)$/;

/** How far back a “not” or a “should” may stand. */
const NEGATION_REACH = 4;
const UNREAL_REACH = 8;

function moodBefore(
  { line, report }: SaidWords,
  first: number,
): Pick<PhraseMatch, 'isNegated' | 'isUnreal' | 'isSupposed'> {
  const { sentence, clause } = line[first]!;
  const has = (reach: number, words: RegExp) =>
    line
      .slice(Math.max(0, first - reach), first)
      .some((token) => token.sentence === sentence && token.clause === clause && words.test(token.word));
  const isSupposed = has(UNREAL_REACH, SUPPOSED) || isAsked(line, first, report.document.text);
  return {
    isNegated: has(NEGATION_REACH, NEGATION),
    isUnreal: isSupposed || (has(UNREAL_REACH, MODAL) && !NEGATION.test(line[first]!.word)),
    isSupposed,
  };
}

/** Whether the sentence is a question, but for one that only asks for assent: “they were, weren’t they?” */
function isAsked(line: readonly SaidToken[], first: number, text: string): boolean {
  let last = first;
  while (line[last + 1]?.sentence === line[first]!.sentence && line[last + 1]!.role === line[first]!.role)
    last++;
  const { end, clause } = line[last]!;
  return text.slice(end, end + 2).includes('?') && clause === line[first]!.clause;
}
