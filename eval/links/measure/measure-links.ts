import { join } from 'node:path';
import { compareClaims } from '../../../src/link/contradict/compare-claims.ts';
import { type LinkReader, linkAll } from '../../../src/link/index.ts';
import { openLinkReader } from '../../../src/runtime/open-link-reader.ts';
import type { Scorers } from '../../scorers.ts';
import { SHARED } from '../../shared-folder.ts';
import type { GoldCase } from '../gold/gold-case.ts';
import {
  GIVENS,
  type Given,
  goldCases,
  MEASURED_GROUNDS,
  type MeasuredGround,
  type ReadInput,
  tellFor,
} from '../gold/load-cases.ts';
import type { ToldCase } from '../gold/told-case.ts';
import { countLinks, type LinkCounts } from '../judge/count-links.ts';
import { countPairs, type PairCounts } from '../judge/count-pairs.ts';
import { type JudgedCase, judgeLinks } from '../judge/judge-links.ts';
import { addPlacements, type Placements } from '../judge/placements.ts';
import { measureCompare } from './measure-compare.ts';
import { type EcbFigures, measureEcb } from './measure-ecb.ts';
import { type InconsistencyFigures, measureInconsistency } from './measure-inconsistency.ts';
import { measureRecorded, type RecordedStory } from './measure-record.ts';

/** Utterances and links of one ground. */
export interface GroundFigures {
  readonly pairs: PairCounts;
  readonly links: LinkCounts;
}

/** Statements where a comparison of two accounts should have them, and how many comparisons. */
export interface CompareFigures {
  readonly comparisons: number;
  readonly placements: Placements;
}

/** All figures on what became of statements. */
export interface LinksFigures {
  readonly grounds: Readonly<Record<MeasuredGround, Readonly<Record<Given, GroundFigures>>>>;
  /** By the folder of the story. */
  readonly recorded: Readonly<Record<string, RecordedStory>>;
  readonly compare: Readonly<Record<Given, CompareFigures>>;
  readonly inconsistency: InconsistencyFigures;
  readonly ecb: EcbFigures;
}

/** Links cases and judges what came of it; without a reader deeds are found by phrases alone. */
export async function judgeCases(
  cases: readonly ToldCase[],
  reader: LinkReader | null,
): Promise<readonly JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const told of cases) judged.push(judgeLinks(told, await linkAll(told.documents, reader)));
  return judged;
}

async function measureGround(cases: readonly GoldCase[], given: Given): Promise<GroundFigures> {
  const judged = await judgeCases(
    cases.map((one) => tellFor(given)(one)),
    await openLinkReader(),
  );
  return { pairs: countPairs(judged), links: countLinks(judged) };
}

async function compareStories(stories: readonly GoldCase[], given: Given): Promise<CompareFigures> {
  const all: { readonly pairs: number; readonly placements: Placements }[] = [];
  for (const story of stories) all.push(await measureCompare(story, tellFor(given)));
  return {
    comparisons: all.reduce((sum, { pairs }) => sum + pairs, 0),
    placements: addPlacements(all.map(({ placements }) => placements)),
  };
}

async function recordStories(
  stories: readonly GoldCase[],
  scorers: Scorers,
): Promise<LinksFigures['recorded']> {
  const all: [string, RecordedStory][] = [];
  for (const gold of stories)
    all.push([gold.slug, await measureRecorded(join(SHARED, 'data/stories', gold.slug), gold, scorers)]);
  return Object.fromEntries(all);
}

/** Measures utterances and links on every ground, comparisons, contradictions, and stories by way of the record. */
export async function measureLinks(scorers: Scorers, readInput: ReadInput): Promise<LinksFigures> {
  const grounds: Record<string, Record<string, GroundFigures>> = {};
  const compare: Record<string, CompareFigures> = {};
  for (const given of GIVENS) {
    for (const ground of MEASURED_GROUNDS) {
      const cases = await goldCases(ground, { given, readInput });
      grounds[ground] = { ...grounds[ground], [given]: await measureGround(cases, given) };
      if (ground === 'stories') compare[given] = await compareStories(cases, given);
    }
  }
  const stories = await goldCases('stories', { given: 'gold', readInput });
  return {
    grounds: grounds as LinksFigures['grounds'],
    compare: compare as LinksFigures['compare'],
    recorded: await recordStories(stories, scorers),
    inconsistency: measureInconsistency(
      join(SHARED, 'data/inconsistency/pairs.jsonl'),
      (one, other) => compareClaims(one, other).label,
    ),
    ecb: await measureEcb(join(SHARED, 'data/ecb-reporting'), readInput),
  };
}
