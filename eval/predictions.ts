import type { Attribution, Reading, ReadResult, Span } from '../src/index.ts';
import type { Offsets, PredictedLine } from './scorers.ts';

/** An attribution as the scorers take it, with what figures are sliced by. */
export interface Prediction {
  readonly id: string;
  readonly source: readonly Offsets[];
  readonly cue: readonly Offsets[];
  readonly content: readonly Offsets[];
  readonly manner: string;
  readonly polarity: string;
  readonly act: string;
  readonly parent: string | null;
  readonly speaker: Attribution['speaker'];
  /** Which rule found it. */
  readonly rule: string;
  /** Between 0 and 1. */
  readonly score: number;
}

/** A line of `hearsay read --format jsonl`, as far as the scorers need it. */
export interface ReadingLine extends PredictedLine<Prediction> {
  readonly file: string | null;
  readonly url: string | null;
  readonly text: string;
}

const offsets = ({ start, end }: Span): Offsets => [start, end];

function prediction(one: Attribution): Prediction {
  return {
    id: one.id,
    source: one.source.map(offsets),
    cue: one.cue.map(offsets),
    content: one.content.map(offsets),
    manner: one.manner,
    polarity: one.polarity,
    act: one.act,
    parent: one.parent,
    speaker: one.speaker,
    rule: one.provenance.name,
    score: one.provenance.score,
  };
}

/** A reading as the scorers take it. */
export function readingLine({ document, attributions }: Reading): ReadingLine {
  return {
    id: document.givenId ?? document.id,
    file: document.file,
    url: document.url,
    text: document.text,
    attributions: attributions.map(prediction),
  };
}

/** The first `limit` readings; what could not be read throws, since figures without it would mislead. */
export async function readingLines(
  results: AsyncIterable<ReadResult>,
  limit: number,
): Promise<readonly ReadingLine[]> {
  const lines: ReadingLine[] = [];
  for await (const result of results) {
    if ('error' in result) throw result.error;
    lines.push(readingLine(result.reading));
    if (lines.length === limit) break;
  }
  return lines;
}
