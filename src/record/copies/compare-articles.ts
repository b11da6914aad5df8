import { type ComparedArticle, type ComparedPassage, coveredWords, isOwnRun } from './read-article.ts';

/** How much of one article stands in another. */
export interface Contained {
  /** Words of its own prose. */
  readonly words: number;
  /** Share of them in runs that the other has in its own prose too. */
  readonly share: number;
  /** The same of stretches of ten words and more: who reports on his own shares phrases, hardly sentences. */
  readonly verbatimShare: number;
  /** The share of its first third: what the two have in common only at the end is seldom the article. */
  readonly headShare: number;
  /** The same of its first paragraph. */
  readonly leadShare: number;
  /** Paragraphs of own prose, and those of which the other has half or more. */
  readonly paragraphs: number;
  readonly sharedParagraphs: number;
  /** Figures and dates, and names, in paragraphs that are shared in part; how many of them the other has too. */
  readonly figures: number;
  readonly sharedFigures: number;
  readonly names: number;
  readonly sharedNames: number;
  /** Words of tables and lists, and those of them in runs that the other has. */
  readonly listed: number;
  readonly sharedListed: number;
  /** Long quotations, and those that the other has too. */
  readonly quotations: number;
  readonly sharedQuotations: number;
}

/** Share of a paragraph in the other article from which on it counts as shared; and as shared in part. */
const SHARED = 0.5;
const SHARED_IN_PART = 0.25;
const HEAD = 1 / 3;
/** Share of a quotation's runs that make it the same, though it was cut or a word was changed. */
const SAME_QUOTATION = 0.7;

/** Words of a stretch that is verbatim. */
const LONG_STRETCH = 10;

interface Counted {
  readonly passage: ComparedPassage;
  readonly covered: readonly boolean[];
  readonly own: number;
  readonly shared: number;
  /** Words in long stretches. */
  readonly verbatim: number;
}

function countPassage(passage: ComparedPassage, other: ComparedArticle): Counted {
  const covered = coveredWords(passage, other.ownRuns, (at) => isOwnRun(passage, at));
  const own = passage.isOwn.filter(Boolean).length;
  const shared = covered.filter(Boolean).length;
  return { passage, covered, own, shared, verbatim: countVerbatim(covered) };
}

function countVerbatim(covered: readonly boolean[]): number {
  let [sum, stretch] = [0, 0];
  for (const isCovered of [...covered, false]) {
    if (isCovered) stretch++;
    else {
      if (stretch >= LONG_STRETCH) sum += stretch;
      stretch = 0;
    }
  }
  return sum;
}

function headShare(counted: readonly Counted[], words: number): number {
  let left = Math.ceil(words * HEAD);
  const all = left;
  let shared = 0;
  for (const { passage, covered } of counted)
    for (const [at, isOwn] of passage.isOwn.entries()) {
      if (!isOwn || left === 0) continue;
      left--;
      if (covered[at]) shared++;
    }
  return all === 0 ? 0 : shared / all;
}

/** Words of own prose that a first paragraph has at least. */
const SHORTEST_LEAD = 10;

function leadShare(counted: readonly Counted[]): number {
  const lead = counted.find(({ own }) => own >= SHORTEST_LEAD);
  return lead ? lead.shared / lead.own : 0;
}

/** How many of the own words that `isAsked` marks the other has, and how many there are. */
function countMarked(
  counted: readonly Counted[],
  other: ComparedArticle,
  marks: (passage: ComparedPassage) => readonly boolean[],
): readonly [all: number, shared: number] {
  const asked = new Set(
    counted.flatMap(({ passage }) => {
      const marked = marks(passage);
      return passage.words.filter((_, at) => passage.isOwn[at] && marked[at]).map(({ folded }) => folded);
    }),
  );
  return [asked.size, [...asked].filter((word) => other.ownWords.has(word)).length];
}

function countListed(
  { passages }: ComparedArticle,
  { allRuns }: ComparedArticle,
): Pick<Contained, 'listed' | 'sharedListed'> {
  const lists = passages.filter(({ isList }) => isList);
  const covered = lists.flatMap((one) => coveredWords(one, allRuns, () => true));
  return { listed: covered.length, sharedListed: covered.filter(Boolean).length };
}

/** Measures how much of an article stands in another. */
export function measureContained(article: ComparedArticle, other: ComparedArticle): Contained {
  const counted = article.passages.map((passage) => countPassage(passage, other));
  const prose = counted.filter(({ own }) => own > 0);
  const words = prose.reduce((sum, { own }) => sum + own, 0);
  const shared = prose.reduce((sum, one) => sum + one.shared, 0);
  const verbatim = prose.reduce((sum, one) => sum + one.verbatim, 0);
  const inPart = prose.filter((one) => one.shared >= SHARED_IN_PART * one.own);
  const [figures, sharedFigures] = countMarked(inPart, other, ({ isFigure }) => isFigure);
  const [names, sharedNames] = countMarked(inPart, other, ({ isName }) => isName);
  const isShared = (runs: readonly number[]) =>
    runs.filter((run) => other.allRuns.has(run)).length >= SAME_QUOTATION * runs.length;
  return {
    words,
    share: words === 0 ? 0 : shared / words,
    verbatimShare: words === 0 ? 0 : verbatim / words,
    headShare: headShare(prose, words),
    leadShare: leadShare(prose),
    paragraphs: prose.length,
    sharedParagraphs: prose.filter((one) => one.shared >= SHARED * one.own).length,
    figures,
    sharedFigures,
    names,
    sharedNames,
    ...countListed(article, other),
    quotations: article.quotations.length,
    sharedQuotations: article.quotations.filter(isShared).length,
  };
}
