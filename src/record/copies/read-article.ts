import type { Span } from '../../model/index.ts';
import { findFurniture } from '../article/find-furniture.ts';
import { findQuoted } from '../article/find-quoted.ts';
import { type FoldedWord, foldWords, hashRun } from '../article/fold-words.ts';
import { isCorrectionNote } from '../article/is-correction-note.ts';
import { type ArticleText, listPassages, type Passage } from '../article/list-passages.ts';

/** Words of a run that two articles are compared by. */
const RUN = 4;
/** A line of fewer words, or of mostly capitals and figures, is a heading, a table or a list, not prose. */
const SHORTEST_PROSE = 8;
const LEAST_SMALL = 0.5;

/** A paragraph of an article, as it is compared. */
export interface ComparedPassage {
  readonly words: readonly FoldedWord[];
  /** For each word, whether it is the article's own prose: in no quotation, table, list of results or heading. */
  readonly isOwn: readonly boolean[];
  /** Whether it is a table, a list or a heading. */
  readonly isList: boolean;
  /** For each word, whether it is a figure or date; whether it is a name. */
  readonly isFigure: readonly boolean[];
  readonly isName: readonly boolean[];
  /** Hashes of runs, by where they begin; a run never leaves its paragraph. */
  readonly runs: readonly number[];
}

/** An article as it is compared with another. */
export interface ComparedArticle {
  readonly passages: readonly ComparedPassage[];
  /** Runs of its own prose, and all there are. */
  readonly ownRuns: ReadonlySet<number>;
  readonly allRuns: ReadonlySet<number>;
  readonly ownWords: ReadonlySet<string>;
  /** Long quotations, each as its runs. */
  readonly quotations: readonly (readonly number[])[];
}

const FIGURE =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/;
const SENTENCE_END = /[.!?:“"‘«(—–-]\s*['’”")]*\s*$/;

const isProse = ({ kind }: Passage, words: readonly FoldedWord[], text: string): boolean => {
  if (kind !== 'paragraph' && kind !== 'list-item') return false;
  if (words.length < SHORTEST_PROSE) return false;
  const small = words.filter(({ start }) => /\p{Ll}/u.test(text[start]!)).length;
  return small >= LEAST_SMALL * words.length;
};

function unquoted(passage: Passage, words: readonly FoldedWord[], quoted: readonly Span[]) {
  const near = quoted.filter(({ start, end }) => start < passage.end && end > passage.start);
  return words.map(({ start }) => near.every((span) => start < span.start || start >= span.end));
}

const isNameAt = (text: string, passage: Passage, { start, folded }: FoldedWord): boolean =>
  /\p{Lu}/u.test(text[start]!) &&
  start > passage.start &&
  !FIGURE.test(folded) &&
  !SENTENCE_END.test(text.slice(Math.max(passage.start, start - 6), start));

const runsOf = (words: readonly FoldedWord[]): readonly number[] =>
  words.length < RUN
    ? []
    : Array.from({ length: words.length - RUN + 1 }, (_, at) => hashRun(words, at, RUN));

/** Whether a run is of own prose alone. */
export const isOwnRun = ({ isOwn }: ComparedPassage, at: number): boolean => {
  for (let i = at; i < at + RUN; i++) if (!isOwn[i]) return false;
  return true;
};

/** For each word, whether one of some runs covers it; a run is in question where `isAsked` says so. */
export function coveredWords(
  passage: ComparedPassage,
  runs: ReadonlySet<number>,
  isAsked: (at: number) => boolean,
): readonly boolean[] {
  const covered = passage.words.map(() => false);
  for (const [at, run] of passage.runs.entries())
    if (isAsked(at) && runs.has(run)) covered.fill(true, at, at + RUN);
  return covered;
}

/** Prepares a document for comparing: what of it is article, and what of that its own prose. */
export function readArticle(document: ArticleText): ComparedArticle {
  const { text } = document;
  const all = listPassages(document);
  const furniture = findFurniture(document, all);
  const article = all.filter(
    ({ start, end }, at) => furniture[at] === null && !isCorrectionNote(text.slice(start, end)),
  );
  const quoted = findQuoted(document, article);
  const passages = article.map((passage): ComparedPassage => {
    const words = foldWords(text, passage);
    const isList = !isProse(passage, words, text);
    return {
      words,
      isOwn: isList ? words.map(() => false) : unquoted(passage, words, quoted),
      isList,
      isFigure: words.map(({ folded }) => FIGURE.test(folded)),
      isName: words.map((word) => isNameAt(text, passage, word)),
      runs: runsOf(words),
    };
  });
  return {
    passages,
    ownRuns: new Set(passages.flatMap((one) => one.runs.filter((_, at) => isOwnRun(one, at)))),
    allRuns: new Set(passages.flatMap(({ runs }) => runs)),
    ownWords: new Set(
      passages.flatMap(({ words, isOwn }) => words.filter((_, at) => isOwn[at]).map(({ folded }) => folded)),
    ),
    quotations: quoted.map((span) => runsOf(foldWords(text, span))).filter(({ length }) => length > 2),
  };
}
