import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Span } from '../../../src/model/index.ts';
import { parseJsonl } from '../../read-jsonl.ts';
import type { Offsets, Scorers, Story, StoryScore } from '../../scorers.ts';
import { REPOSITORY } from '../../shared-folder.ts';
import type { GoldCase } from '../gold/gold-case.ts';
import { readStoryGold } from '../gold/gold-of-story.ts';
import { matchReports } from '../gold/match-reports.ts';
import type { Counts } from '../judge/count-links.ts';
import { countPairs, type PairCounts } from '../judge/count-pairs.ts';

/** A story that was added to a record and exported, as score-story.mjs counts it. */
export interface RecordedStory {
  /** Pairs across documents of one utterance; `matched` are those whose two attributions were found. */
  readonly utterances: Pick<PairCounts, 'all' | 'matched'>;
  readonly typed: Counts;
  readonly untyped: Counts;
  readonly settled: Counts;
}

const run = promisify(execFile);

/** Adds files to a new record by the command, and returns the lines of its export. */
async function exportOf(files: readonly string[]): Promise<readonly ExportLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-eval-'));
  const record = join(folder, 'story.hearsay');
  const hearsay = (...args: readonly string[]) =>
    run(process.execPath, [join(REPOSITORY, 'src/cli/main.ts'), ...args], { maxBuffer: 2 ** 30 });
  try {
    await hearsay('add', '--record', record, '--no-vectors', ...files);
    const { stdout } = await hearsay('export', '--record', record, '--format', 'jsonl');
    return parseJsonl<ExportLine>(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A line of the export, as far as it is needed here. */
type ExportLine =
  | { readonly type: 'document'; readonly id: string; readonly file: string | null; readonly text: string }
  | {
      readonly type: 'attribution';
      readonly id: string;
      readonly document: string;
      readonly source: readonly Offsets[];
      readonly cue: readonly Offsets[];
      readonly content: readonly Offsets[];
    }
  | { readonly type: 'statement'; readonly id: string; readonly attributions: readonly string[] }
  | { readonly type: 'link' };

const ofType = <T extends ExportLine['type']>(lines: readonly ExportLine[], type: T) =>
  lines.filter((line): line is Extract<ExportLine, { type: T }> => line.type === type);

const spans = (all: readonly Offsets[]): readonly Span[] => all.map(([start, end]) => ({ start, end }));

/** Which gold attribution each of an export is. */
function goldOfExport(lines: readonly ExportLine[], gold: GoldCase, files: ReadonlyMap<string, string>) {
  const attributions = ofType(lines, 'attribution').map((one) => ({
    id: one.id,
    document: one.document,
    source: spans(one.source),
    cue: spans(one.cue),
    content: spans(one.content),
  }));
  const pairs = ofType(lines, 'document').flatMap(({ id, file, text }) => {
    const key = files.get(basename(file ?? ''));
    return matchReports(
      attributions.filter(({ document }) => document === id),
      gold.reports.filter(({ document }) => document === key),
      text,
    );
  });
  return new Map(pairs.map(([one, report]) => [one.id, report.id]));
}

function utterancesOf(
  lines: readonly ExportLine[],
  gold: GoldCase,
  folder: string,
): RecordedStory['utterances'] {
  const files = new Map(readStoryGold(folder).documents.map(({ id, file }) => [file, id]));
  const told = { gold, documents: [], goldOf: goldOfExport(lines, gold, files) };
  const statements = ofType(lines, 'statement').map((one) => ({ ...one, speakers: [] }));
  const { all, matched } = countPairs([{ told, linked: { statements, links: [] }, links: [] }]);
  return { all, matched };
}

const countsOf = (score: StoryScore, name: string): Counts => {
  const { hits = 0, predicted = 0, gold = 0 } = score[name] ?? {};
  return { hits, found: predicted, due: gold };
};

/** Adds the documents of a story to a record of their own, exports it and scores that. */
export async function measureRecorded(
  folder: string,
  gold: GoldCase,
  scorers: Scorers,
): Promise<RecordedStory> {
  const story = readStoryGold(folder);
  const lines = await exportOf(story.documents.map(({ file }) => join(folder, file)));
  const score = scorers.scoreStory(story as unknown as Story, lines);
  return {
    utterances: { all: countsOf(score, 'utterances'), matched: utterancesOf(lines, gold, folder).matched },
    typed: countsOf(score, 'links'),
    untyped: countsOf(score, 'links untyped'),
    settled: countsOf(score, 'links settled'),
  };
}
