import type { Span } from '../../model/index.ts';
import type { Chosen } from '../choose/choose-candidates.ts';
import { contentSpan, itemSpan } from '../chunks/region-span.ts';
import { findCueVerb } from '../chunks/verb-lexicon.ts';
import { reportEnd } from './report-end.ts';

/** A report whose content was cut, what it had behind the cut, and what its source says there, where that shows. */
interface Cut {
  readonly one: Chosen;
  readonly rest: Span;
  readonly next: Chosen | null;
}

/** The report with its content up to where the next thing begins that its source says; null where that is nowhere. */
function cutOne(one: Chosen): Cut | null {
  const found = reportEnd(one);
  const last = one.content.at(-1)!;
  if (found === null) return null;
  const first = one.region.items.findIndex(({ start }) => start >= last.start);
  const kept = contentSpan(one.region, first, found.item);
  if (!kept) return null;
  const content = [...one.content.slice(0, -1), { start: Math.min(last.start, kept.start), end: kept.end }];
  return {
    one: { ...one, content },
    rest: { start: kept.end, end: last.end },
    next: found.next === null ? null : nextReport(one, found.next),
  };
}

/** What the source says next, in the rest of the content. */
function nextReport(one: Chosen, chunk: number): Chosen | null {
  const { region } = one;
  const { first, end, head, word } = region.chunks[chunk]!;
  const after = region.items.findIndex(({ start }) => start >= one.content.at(-1)!.end);
  const content = contentSpan(region, end, after < 0 ? region.items.length : after);
  const cue = itemSpan(region, first, end);
  const act = findCueVerb(word)?.act ?? one.act;
  return content && cue ? { ...one, rule: 'verb-np', cue: [cue], content: [content], head, act } : null;
}

/** Whether nothing of a report's own source stands behind the cut, so that its source is that of the report before. */
const isOfSame = ({ cue, source }: Chosen, rest: Span): boolean =>
  cue.length > 0 &&
  cue[0]!.start >= rest.start &&
  cue[0]!.end <= rest.end &&
  source.every(({ end }) => end <= rest.start);

/**
 * Reports that run on into what their source says next are cut there, and what comes behind is that source's too: a
 * report is of one thing said.
 */
export function cutReports(chosen: readonly Chosen[]): Chosen[] {
  const cuts = new Map(chosen.map((one) => [one, cutOne(one)]));
  const made = [...cuts.values()].filter((cut) => cut !== null);
  const starts = new Set(chosen.map(({ cue }) => cue[0]?.start));
  const added = made.flatMap(({ next }) => (next === null || starts.has(next.cue[0]!.start) ? [] : next));
  const byRegion = Map.groupBy(made, ({ one }) => one.region);
  const kept = chosen.map((one) => {
    const cut = byRegion.get(one.region)?.find(({ rest }) => isOfSame(one, rest));
    const own = cuts.get(one)?.one ?? one;
    return cut ? { ...own, source: cut.one.source } : own;
  });
  return [...kept, ...added];
}
