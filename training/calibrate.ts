/**
 * Fits the confidence of some weights on the agreement set of PolNeAR, and chooses the thresholds on dev:
 * `node training/calibrate.ts FOLDER`. The folder holds what export.py wrote; its `settings.json` is written anew.
 * Prints what it fitted and the figures at each threshold.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadScorers, type RoleOffsets, type Scorers } from '../eval/scorers.ts';
import {
  createModelEngine,
  createWordPiece,
  type ModelParts,
  type ModelSettings,
  markOutermost,
} from '../src/attribute/index.ts';
import type { Span } from '../src/model/index.ts';
import { originOf, readText } from '../src/read/index.ts';
import { hash } from '../src/runtime/hash.ts';
import { openNetwork } from '../src/runtime/open-network.ts';
import { segment } from '../src/segment/index.ts';
import { cacheNetwork } from './cache-network.ts';
import { fitCalibration, type Judged } from './fit-calibration.ts';

interface Article extends RoleOffsets {}
interface Line {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly RoleOffsets[];
  readonly alternates: readonly { readonly attributions: readonly Article[] }[];
  readonly discard: readonly (readonly [number, number])[];
}

const SHARED = join(import.meta.dirname, '../../shared/data/polnear');
const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });

const START: ModelSettings = {
  longest: 208,
  before: 32,
  leastCue: 0.1,
  eagerness: 1.3,
  widestGap: 3,
  leastInGap: 0.1,
  threshold: 0.4,
  nestedThreshold: 0.3,
  ruleThreshold: 0.5,
  nestedRuleThreshold: 0.45,
  gate: 0.05,
  calibration: { cue: 1 },
};

const linesOf = (split: string): Line[] =>
  readFileSync(join(SHARED, `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const segmentedOf = ({ text }: Line) => segment(readText(text, ORIGIN));
const offsets = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((value) => other.has(value)).length;

/** Which of some claims are relaxed matches of gold, one to one, the surer claims first. */
function matches(
  claims: readonly RoleOffsets[],
  gold: readonly RoleOffsets[],
  { text }: Line,
  scorers: Scorers,
) {
  const tokens = scorers.tokenize(text);
  const read = (one: RoleOffsets) => ({
    content: new Set(scorers.tokensIn(one.content, tokens)),
    source: new Set(scorers.tokensIn(one.source, tokens)),
  });
  const marked = gold.map(read);
  const free = new Set(marked.keys());
  return claims.map(read).map(({ content, source }) => {
    for (const index of free) {
      const other = marked[index]!;
      const common = shared(content, other.content);
      const likeness = common / Math.max(1, content.size + other.content.size - common);
      const isSource = source.size === 0 ? other.source.size === 0 : shared(source, other.source) > 0;
      if (likeness < 0.5 || !isSource) continue;
      free.delete(index);
      return true;
    }
    return false;
  });
}

/** Every claim on the agreement set with the share of annotators who marked it. */
async function judgedClaims(parts: ModelParts, scorers: Scorers): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const line of linesOf('agreement')) {
    const marked = await markOutermost(segmentedOf(line), parts);
    const claims = [...marked]
      .filter(
        ({ content }) => !line.discard.some(([s, e]) => s <= content[0]!.start && content[0]!.start < e),
      )
      .sort((a, b) => b.chosen.score - a.chosen.score);
    const roles = claims.map(({ source, cue, content }) => ({
      source: offsets(source),
      cue: offsets([cue]),
      content: offsets(content),
    }));
    const annotators = [line.attributions, ...line.alternates.map(({ attributions }) => attributions)];
    const hits = annotators.map((gold) => matches(roles, gold, line, scorers));
    claims.forEach(({ features }, at) => {
      judged.push({ features, target: hits.filter((one) => one[at]).length / hits.length });
    });
  }
  return judged;
}

/** Relaxed and strict F1 on dev at a threshold, in per cent. */
async function devFigures(parts: ModelParts, scorers: Scorers) {
  const engine = createModelEngine(parts);
  const lines = linesOf('dev');
  const predicted = [];
  for (const line of lines) {
    const found = await engine.attribute(segmentedOf(line));
    predicted.push({
      id: line.id,
      attributions: found.map(({ source, cue, content, parent }) => ({
        source: offsets(source),
        cue: offsets(cue),
        content: offsets(content),
        parent,
      })),
    });
  }
  const { metrics } = scorers.scoreCorpus(lines, predicted, { samples: 0, seed: 1 });
  const of = (name: string) => Math.round(1000 * metrics[name]!.f1) / 10;
  return {
    relaxed: of('relaxed'),
    precision: Math.round(1000 * metrics.relaxed!.precision) / 10,
    recall: Math.round(1000 * metrics.relaxed!.recall) / 10,
    strict: of('strict'),
    direct: of('relaxed/direct'),
    mixed: of('relaxed/mixed'),
    indirect: of('relaxed/indirect'),
    source: of('exact source'),
    cue: of('exact cue'),
    content: of('exact content'),
  };
}

const folder = pathToFileURL(`${resolve(process.argv[2] ?? '')}/`);
const path = new URL('settings.json', folder);
const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ModelSettings) : START;
const scorers = await loadScorers();
const network = cacheNetwork(await openNetwork(folder, '0'));
const wordPiece = createWordPiece(readFileSync(join(import.meta.dirname, '../models/en/vocab.txt'), 'utf8'));
const partsOf = (settings: ModelSettings): ModelParts => ({ network, wordPiece, settings, hash });

const judged = await judgedClaims(partsOf(known), scorers);
const calibration = fitCalibration(judged, 3);
console.log(`${judged.length} claims:`, JSON.stringify(calibration));
let best = { threshold: 0, relaxed: 0 };
for (const threshold of [0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.54]) {
  const figures = await devFigures(
    partsOf({ ...known, calibration, threshold, nestedThreshold: 1.1 }),
    scorers,
  );
  console.log(threshold, JSON.stringify(figures));
  if (figures.relaxed > best.relaxed) best = { threshold, relaxed: figures.relaxed };
}
const chosen: ModelSettings = { ...known, calibration, threshold: best.threshold };
writeFileSync(path, `${JSON.stringify(chosen, null, 1)}\n`);
