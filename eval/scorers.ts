import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED } from './shared-folder.ts';

/** Start and end, UTF-16 code units, end excluded. */
export type Offsets = readonly [number, number];

/** What the scorers ask of an attribution, predicted or gold. */
export interface RoleOffsets {
  readonly source: readonly Offsets[];
  readonly cue: readonly Offsets[];
  readonly content: readonly Offsets[];
}

/** An article with the attributions that people marked in it. */
export interface GoldLine {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly RoleOffsets[];
  /** Boilerplate that the annotators set aside. */
  readonly discard: readonly Offsets[];
}

/** The attributions that were found in the article of that id. */
export interface PredictedLine<T extends RoleOffsets = RoleOffsets> {
  readonly id: string;
  readonly attributions: readonly T[];
}

/** A metric of score.mjs: shares between 0 and 1, their counts, and 95 % bootstrap intervals over articles. */
export interface Metric {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly precisionHits: number;
  readonly predicted: number;
  readonly recallHits: number;
  readonly gold: number;
  readonly interval: { readonly f1: readonly [number, number] | null };
}

/** What score.mjs says of a corpus; its head explains each metric. */
export interface CorpusScore {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  readonly metrics: Readonly<Record<string, Metric>>;
}

interface CorpusScorer {
  scoreCorpus(
    gold: readonly GoldLine[],
    predicted: readonly PredictedLine[],
    options: { readonly samples: number; readonly seed: number },
  ): CorpusScore;
}

/** A gold attribution of a story, as far as measuring needs it; data/stories/README.md has the rest. */
export interface StoryAttribution {
  readonly id: string;
  /** Id of its document. */
  readonly doc: string;
  readonly kind: string;
  readonly polarity: string;
  readonly parent: string | null;
  readonly optional?: boolean;
}

/** A story's gold. */
export interface Story {
  readonly title: string;
  readonly documents: readonly { readonly id: string; readonly file: string }[];
  readonly attributions: readonly StoryAttribution[];
}

/** A measure of score-story.mjs with its shares and counts by name. */
export type StoryScore = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface StoryScorer {
  scoreStory(story: Story, lines: readonly object[]): StoryScore;
}

interface TextScorer {
  quotedRanges(text: string): readonly Offsets[];
  tokenize(text: string): readonly { readonly start: number; readonly end: number; readonly word: boolean }[];
  tokensIn(spans: readonly Offsets[], tokens: ReturnType<TextScorer['tokenize']>): readonly number[];
  contentType(
    content: readonly Offsets[],
    tokens: ReturnType<TextScorer['tokenize']>,
    quoted: ReadonlySet<number>,
  ): 'direct' | 'mixed' | 'indirect';
}

/** The scorers of the shared folder, loaded by path since they are no part of the package. */
export type Scorers = CorpusScorer & StoryScorer & TextScorer;

/** Loads the scorers; throws where the shared folder has none. */
export async function loadScorers(): Promise<Scorers> {
  const load = (file: string): Promise<object> => import(pathToFileURL(join(SHARED, 'eval', file)).href);
  const [corpus, story, text] = await Promise.all(['score.mjs', 'score-story.mjs', 'text.mjs'].map(load));
  return { ...corpus, ...story, ...text } as Scorers;
}
