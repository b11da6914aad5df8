import type { SourceMap, SourceRun, Span } from '../model/index.ts';

/**
 * The stretch of the decoded original that a span of the text came from; both count UTF-16 code units.
 *
 * A unit inside a run of equal length leads to its own place; one that came from an entity or from collapsed
 * white space leads to the whole of that. What stands between two runs was written by reading itself (the blank
 * line between blocks): an edge there moves inwards to the nearest run, and a span wholly there leads to what
 * the original has between the two runs, which is the markup that made the break.
 */
export function originalSpan(map: SourceMap, span: Span): Span {
  const first = firstRunEndingAfter(map.runs, span.start);
  const after = firstRunEndingAfter(map.runs, span.end - 1);
  const last = (map.runs[after]?.start ?? Number.POSITIVE_INFINITY) < span.end ? after : after - 1;
  if (last < first) return between(map, first);
  return { start: originalStart(map.runs[first]!, span.start), end: originalEnd(map.runs[last]!, span.end) };
}

/** Index of the first run that ends behind the offset; the number of runs where none does. */
function firstRunEndingAfter(runs: readonly SourceRun[], offset: number): number {
  let low = 0;
  for (let high = runs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(map: SourceMap, next: number): Span {
  return {
    start: map.runs[next - 1]?.originalEnd ?? 0,
    end: map.runs[next]?.originalStart ?? map.originalLength,
  };
}

const isVerbatim = (run: SourceRun) => run.end - run.start === run.originalEnd - run.originalStart;

const originalStart = (run: SourceRun, offset: number) =>
  isVerbatim(run) ? run.originalStart + Math.max(0, offset - run.start) : run.originalStart;

const originalEnd = (run: SourceRun, offset: number) =>
  isVerbatim(run) ? run.originalEnd - Math.max(0, run.end - offset) : run.originalEnd;
