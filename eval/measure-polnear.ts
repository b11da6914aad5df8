import { join } from 'node:path';
import { readAll } from '../src/index.ts';
import { BASELINES, runBaseline } from './baselines.ts';
import type { FoundError } from './find-errors.ts';
import { findErrors } from './find-errors.ts';
import type { EvalOptions } from './options.ts';
import { type ReadingLine, readingLines } from './predictions.ts';
import { readJsonl } from './read-jsonl.ts';
import { type PolnearFigures, scorePolnear } from './score-polnear.ts';
import type { GoldLine, Scorers } from './scorers.ts';
import { SHARED } from './shared-folder.ts';

interface Corpus {
  readonly path: string;
  readonly gold: readonly GoldLine[];
  readonly lines: readonly ReadingLine[];
}

async function readCorpus({ split, limit, engine }: EvalOptions): Promise<Corpus> {
  const path = join(SHARED, 'data/polnear', `${split}.jsonl`);
  const gold = readJsonl<GoldLine>(path).slice(0, limit);
  const lines = await readingLines(readAll([path], { engine, input: 'jsonl' }), gold.length);
  return { path, gold, lines };
}

/** Reads a split of PolNeAR with our engine and the baselines, and scores them alike. */
export async function measurePolnear(options: EvalOptions, scorers: Scorers): Promise<PolnearFigures> {
  const { path, gold, lines } = await readCorpus(options);
  const ids = new Set(gold.map(({ id }) => id));
  const baselines = BASELINES.map((name) => [name, runBaseline(name, path).filter(({ id }) => ids.has(id))]);
  return scorePolnear({
    split: options.split,
    engine: options.engine,
    gold,
    lines,
    baselines: Object.fromEntries(baselines),
    scorers,
  });
}

/** All errors of our engine on a split of PolNeAR. */
export async function polnearErrors(options: EvalOptions, scorers: Scorers): Promise<readonly FoundError[]> {
  const { gold, lines } = await readCorpus(options);
  const found = new Map(lines.map((line) => [line.id, line.attributions]));
  return gold.flatMap(({ id, text, discard, attributions }) =>
    findErrors(
      {
        id,
        text,
        hasNesting: false,
        discard,
        gold: attributions.map((one, at) => ({ ...one, id: String(at), polarity: null, parent: null })),
        predictions: found.get(id) ?? [],
      },
      scorers,
    ),
  );
}
