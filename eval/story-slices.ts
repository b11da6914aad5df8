import { MANNERS, POLARITIES } from '../src/index.ts';
import { type Figure, figureOf, percentOf } from './figure.ts';
import type { Prediction, ReadingLine } from './predictions.ts';
import type { Precision } from './score-polnear.ts';
import type { Scorers, Story, StoryAttribution } from './scorers.ts';
import { addCounts, type StoryCounts, storyCounts } from './story-counts.ts';

/** A story and what was read in it. */
export interface ReadStory {
  readonly slug: string;
  readonly story: Story;
  readonly lines: readonly ReadingLine[];
}

function countTogether(
  stories: readonly ReadStory[],
  scorers: Scorers,
  change: {
    readonly gold: (one: StoryAttribution) => StoryAttribution;
    readonly found: (all: readonly Prediction[]) => readonly Prediction[];
  },
): StoryCounts {
  return addCounts(
    stories.map(({ story, lines }) => {
      const gold = { ...story, attributions: story.attributions.map(change.gold) };
      const found = lines.map((line) => ({ ...line, attributions: change.found(line.attributions) }));
      return storyCounts(gold, found, scorers);
    }),
  );
}

const same = <T>(one: T): T => one;

/** By manner: precision of the predictions of that manner alone, recall of the gold of that manner. */
export function byManner(stories: readonly ReadStory[], scorers: Scorers): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    MANNERS.map((manner) => {
      const found = countTogether(stories, scorers, {
        gold: same,
        found: (all) => all.filter((one) => one.manner === manner),
      });
      const wanted = countTogether(stories, scorers, {
        gold: (one) => ({ ...one, optional: one.optional || one.kind !== manner }),
        found: same,
      });
      const precision = percentOf(found.predictedRight, found.predicted);
      const recall = percentOf(wanted.goldFound, wanted.gold);
      const f1 = percentOf((2 * precision * recall) / 100, precision + recall);
      return [manner, { precision, recall, f1, interval: null }];
    }),
  );
}

/** For each polarity but asserted, of the attributions that were found: how often it is said, and said rightly. */
export function byPolarity(
  stories: readonly ReadStory[],
  scorers: Scorers,
): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    POLARITIES.filter((polarity) => polarity !== 'asserted').map((polarity) => {
      const only = <T extends { readonly polarity: string }>(one: T): T =>
        one.polarity === polarity ? one : { ...one, polarity: 'asserted' };
      const { marked } = countTogether(stories, scorers, { gold: only, found: (all) => all.map(only) });
      return [polarity, figureOf(...marked)];
    }),
  );
}

/** For each act that was found: how many attributions of it there are and how many of them are right. */
export function byAct(stories: readonly ReadStory[], scorers: Scorers): Readonly<Record<string, Precision>> {
  const acts = new Set(
    stories.flatMap(({ lines }) => lines.flatMap(({ attributions }) => attributions.map(({ act }) => act))),
  );
  return Object.fromEntries(
    [...acts].sort().map((act) => {
      const { predicted, predictedRight } = countTogether(stories, scorers, {
        gold: same,
        found: (all) => all.filter((one) => one.act === act),
      });
      return [act, { found: predicted, precision: percentOf(predictedRight, predicted) }];
    }),
  );
}
