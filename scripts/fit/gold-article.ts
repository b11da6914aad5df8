import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/index.ts';
import { originOf, readText } from '../../src/read/index.ts';
import { segment } from '../../src/segment/index.ts';

type Offsets = readonly [number, number];

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: Offsets[];
    readonly cue: Offsets[];
    readonly content: Offsets[];
  }[];
  readonly discard: readonly Offsets[];
}

/** One attribution of the gold data, each role as spans. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An article of the gold data, segmented as the engine sees it. */
export interface GoldArticle {
  readonly segmented: ReturnType<typeof segment>;
  readonly attributions: readonly GoldAttribution[];
  /** Boilerplate that the annotators set aside. */
  readonly discard: readonly Span[];
}

const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });
const TRAIN = join(import.meta.dirname, '../../../shared/data/polnear/train.jsonl');

const spansOf = (offsets: readonly Offsets[]): Span[] => offsets.map(([start, end]) => ({ start, end }));

function readArticle(line: string): GoldArticle {
  const { text, attributions, discard } = JSON.parse(line) as GoldLine;
  return {
    segmented: segment(readText(text, ORIGIN)),
    attributions: attributions.map(({ source, cue, content }) => ({
      source: spansOf(source),
      cue: spansOf(cue),
      content: spansOf(content),
    })),
    discard: spansOf(discard),
  };
}

/** The training articles of PolNeAR, segmented one at a time. */
export function* readTraining(): Generator<GoldArticle> {
  for (const line of readFileSync(TRAIN, 'utf8').split('\n')) if (line !== '') yield readArticle(line);
}
