import { type Figure, figureOf, percentOf } from './figure.ts';
import type { Scorers, Story, StoryScore } from './scorers.ts';

/** What score-story.mjs counts, in whole numbers that may be added up over stories. */
export interface StoryCounts {
  readonly fragments: number;
  readonly fragmentsKept: number;
  readonly predicted: number;
  readonly predictedRight: number;
  readonly gold: number;
  readonly goldFound: number;
  readonly nested: number;
  /** Nested gold that was found, whatever it is said to stand in. */
  readonly nestedFound: number;
  readonly nestedRight: number;
  readonly traps: number;
  readonly trapsTaken: number;
  /** Pairs whose polarity is right, said to be other than asserted, and other than asserted in gold. */
  readonly marked: readonly [right: number, predicted: number, gold: number];
}

/** The gold of a story in which only the nested attributions have to be found. */
const onlyNested = (story: Story): Story => ({
  ...story,
  attributions: story.attributions.map((one) => ({ ...one, optional: one.optional || one.parent === null })),
});

/** The scorer gives shares of what it counted; the counts are got back by rounding. */
export function storyCounts(story: Story, lines: readonly object[], scorers: Scorers): StoryCounts {
  const nested = countsOf(scorers.scoreStory(onlyNested(story), lines)).goldFound;
  return { ...countsOf(scorers.scoreStory(story, lines)), nestedFound: nested };
}

function countsOf(score: StoryScore): Omit<StoryCounts, 'nestedFound'> {
  const of = (measure: string, name: string): number => score[measure]?.[name] ?? 0;
  const times = (measure: string, share: string, count: string): number =>
    Math.round(of(measure, share) * of(measure, count));
  return {
    fragments: of('text', 'fragments'),
    fragmentsKept: of('text', 'fragments') - of('text', 'lost'),
    predicted: of('attributions', 'predicted'),
    predictedRight: times('attributions', 'precision', 'predicted'),
    gold: of('attributions', 'gold'),
    goldFound: times('attributions', 'recall', 'gold'),
    nested: of('nested', 'gold'),
    nestedRight: times('nested', 'recall', 'gold'),
    traps: of('not statements', 'of'),
    trapsTaken: of('not statements', 'taken'),
    marked: [of('polarity', 'hits'), of('polarity', 'predicted'), of('polarity', 'gold')],
  };
}

/** Counts of several stories taken together. */
export function addCounts(all: readonly StoryCounts[]): StoryCounts {
  const sum = (pick: (one: StoryCounts) => number): number =>
    all.reduce((total, one) => total + pick(one), 0);
  return {
    fragments: sum((one) => one.fragments),
    fragmentsKept: sum((one) => one.fragmentsKept),
    predicted: sum((one) => one.predicted),
    predictedRight: sum((one) => one.predictedRight),
    gold: sum((one) => one.gold),
    goldFound: sum((one) => one.goldFound),
    nested: sum((one) => one.nested),
    nestedFound: sum((one) => one.nestedFound),
    nestedRight: sum((one) => one.nestedRight),
    traps: sum((one) => one.traps),
    trapsTaken: sum((one) => one.trapsTaken),
    marked: [sum((one) => one.marked[0]), sum((one) => one.marked[1]), sum((one) => one.marked[2])],
  };
}

/** What is shown of a story, in per cent. */
export interface StoryFigures {
  readonly gold: number;
  readonly textKept: number;
  readonly precision: number;
  readonly recall: number;
  readonly nested: number;
  /** Of the nested that were found, those with the right parent. */
  readonly rightParent: number;
  readonly notStatementsTaken: number;
  readonly polarity: Figure;
}

/** Precision where optional gold may be found or missed at no cost, so that its F1 is made of both shares. */
export function storyFigures(counts: StoryCounts): StoryFigures {
  return {
    gold: counts.gold,
    textKept: percentOf(counts.fragmentsKept, counts.fragments),
    precision: percentOf(counts.predictedRight, counts.predicted),
    recall: percentOf(counts.goldFound, counts.gold),
    nested: percentOf(counts.nestedRight, counts.nested),
    rightParent: percentOf(counts.nestedRight, counts.nestedFound),
    notStatementsTaken: percentOf(counts.trapsTaken, counts.traps),
    polarity: figureOf(...counts.marked),
  };
}
