import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readAll } from '../src/index.ts';
import type { Figure } from './figure.ts';
import type { FoundError } from './find-errors.ts';
import { findErrors } from './find-errors.ts';
import type { EvalOptions } from './options.ts';
import { readingLines } from './predictions.ts';
import type { Precision } from './score-polnear.ts';
import type { Scorers, Story } from './scorers.ts';
import { REPOSITORY, SHARED } from './shared-folder.ts';
import { addCounts, type StoryFigures, storyCounts, storyFigures } from './story-counts.ts';
import { storiesIn } from './story-folders.ts';
import { compareStory } from './story-gold.ts';
import { byAct, byManner, byPolarity, type ReadStory } from './story-slices.ts';

/** All figures on the stories. */
export interface StoriesFigures {
  /** By folder name. */
  readonly stories: Readonly<Record<string, StoryFigures>>;
  /** The stories of the shared folder taken together: what the bars are for. */
  readonly shared: StoryFigures;
  /** Over every story, our own examples too. */
  readonly byManner: Readonly<Record<string, Figure>>;
  readonly byPolarity: Readonly<Record<string, Figure>>;
  readonly byAct: Readonly<Record<string, Precision>>;
}

async function readStory(folder: string, { engine }: EvalOptions): Promise<ReadStory> {
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
  const paths = story.documents.map(({ file }) => join(folder, file));
  const lines = await readingLines(readAll(paths, { engine }), paths.length);
  return { slug: basename(folder), story, lines };
}

async function readStories(options: EvalOptions): Promise<{ shared: ReadStory[]; own: ReadStory[] }> {
  const read = (root: string) => Promise.all(storiesIn(root).map((folder) => readStory(folder, options)));
  return { shared: await read(join(SHARED, 'data/stories')), own: await read(join(REPOSITORY, 'examples')) };
}

/** Reads the stories of the shared folder and our own examples, and scores the attributions in them. */
export async function measureStories(options: EvalOptions, scorers: Scorers): Promise<StoriesFigures> {
  const { shared, own } = await readStories(options);
  const all = [...shared, ...own];
  const counts = new Map(
    all.map(({ slug, story, lines }) => [slug, storyCounts(story, lines, scorers)] as const),
  );
  return {
    stories: Object.fromEntries([...counts].map(([slug, one]) => [slug, storyFigures(one)])),
    shared: storyFigures(addCounts(shared.map(({ slug }) => counts.get(slug)!))),
    byManner: byManner(all, scorers),
    byPolarity: byPolarity(all, scorers),
    byAct: byAct(all, scorers),
  };
}

/** All errors of our engine on the stories; those that the shared folder cannot place are passed over. */
export async function storyErrors(options: EvalOptions, scorers: Scorers): Promise<readonly FoundError[]> {
  const validator = join(SHARED, 'data/stories/validate.mjs');
  if (!existsSync(validator)) return [];
  const { shared, own } = await readStories(options);
  const compared = await Promise.all([...shared, ...own].map((one) => compareStory(one, validator)));
  return compared.flat().flatMap((text) => findErrors(text, scorers));
}
