import { isStop } from '../choose/score-features.ts';
import type { ChunkedRegion, ChunkKind } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { isAccording, isReportingTail, opensOtherReport } from './reporting-clause.ts';

/**
 * Whether the clause of a cue is a subordinate one, in front of its main clause: "After aides said …, the plan
 * was dropped", "Asked whether …, she nodded". */
function opensSubordinate(region: ChunkedRegion, first: number): boolean {
  if (kindAt(region, 0) === 'vg' && describeVerbGroup(region, 0).mood !== 'infinitive') return true;
  let verbs = 0;
  for (let i = first - 1; i >= 0; i--) {
    const { kind, word } = region.chunks[i]!;
    if (kind === 'vg' && ++verbs > 1) return false;
    if (kind === 'sub' && word !== 'that' && word !== 'whether') return true;
    if (kind === 'p' && /^(?:after|as|before|since|until)$/.test(word) && verbs > 0) return true;
    if (kind === 'wh' && word === 'when') return true;
  }
  return false;
}

/** A place where content may end: before a mark, a coordinator, a preposition or an opener of a clause. */
const SOFT_BOUNDARIES = new Set<ChunkKind>([
  'comma',
  'dash',
  'cc',
  'p',
  'sub',
  'wh',
  'open',
  'other',
  'np',
  'vg',
]);
const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|week|month|year|morning|afternoon|evening|night|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/;

function describeNext(region: ChunkedRegion, index: number): string {
  const chunk = region.chunks[index];
  if (!chunk) return 'nothing';
  if (chunk.kind === 'vg') {
    const { mood, verb } = describeVerbGroup(region, index);
    return `vg-${mood}${verb ? '-cue' : ''}`;
  }
  if (/^(?:cc|sub|wh|p|adv)$/.test(chunk.kind)) return `${chunk.kind}:${chunk.word}`;
  return chunk.kind === 'np' && TIMES.test(chunk.word) ? 'time' : chunk.kind;
}

function hasFiniteVerb(region: ChunkedRegion, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (kindAt(region, i) === 'vg' && describeVerbGroup(region, i).mood === 'finite') return true;
  return false;
}

/** Whether a subject with its finite verb follows a mark, perhaps behind a coordinator: “…, and reports *are false*”. */
function opensMainClause(region: ChunkedRegion, index: number): boolean {
  let i = kindAt(region, index) === 'cc' ? index + 1 : index;
  if (kindAt(region, i) !== 'np') return false;
  const limit = Math.min(i + 7, region.chunks.length);
  for (i++; i < limit; i++) {
    const kind = kindAt(region, i);
    if (kind === 'vg') return describeVerbGroup(region, i).mood === 'finite';
    if (kind !== 'np' && kind !== 'p' && kind !== 'adv' && kind !== 'adj' && kind !== 'wh') return false;
  }
  return false;
}

/** What tells whether content of a frame that starts at `first` ends before the boundary at `index`. */
export function boundaryFeatures(
  region: ChunkedRegion,
  first: number,
  index: number,
  frame: string,
): string[] {
  const family = frame
    .replace(/^passive-|^object\+/g, '')
    .replace(/^np-/, '')
    .replace(/:.*/, '');
  const kind = kindAt(region, index)!;
  const isMark = kind === 'comma' || kind === 'dash' || kind === 'cc' || kind === 'other';
  const next = describeNext(region, index + 1);
  const after = isMark && /^(?:cc|adv|p|sub|wh)/.test(next) ? describeNext(region, index + 2) : '';
  const shape = isMark ? `${kind}>${next}` : describeNext(region, index);
  const length = Math.min(
    4,
    Math.floor(Math.log2(1 + region.chunks[index]!.first - region.chunks[first]!.first)),
  );
  const isClause = hasFiniteVerb(region, first, index);
  return [
    `b:${shape}`,
    `b:${shape}>${after}`,
    `b:${family}|${shape}`,
    `b:${family}|${shape}>${after}`,
    `b:${family}|${kind}`,
    `b:${kind}|${length}`,
    `b:${kind}|verb:${isClause}`,
    `b:${shape}|verb:${isClause}`,
    `b:${family}|${length}`,
    ...(opensSubordinate(region, first) ? [`b:opened|${shape}`] : []),
    ...(isMark && opensMainClause(region, index + 1)
      ? ['b:clause', `b:clause|${family}`, `b:clause|${shape}`]
      : []),
    ...(kind === 'p' ? [`b:p>${next}`, `b:${family}|p>${next === 'time' ? 'time' : ''}`] : []),
  ];
}

/** Whether a clause is still without its verb at a boundary: “that the hospital, *…* would stay open”. */
function lacksVerb(region: ChunkedRegion, first: number, index: number, frame: string): boolean {
  if (!/(?:that|bare)$/.test(frame)) return false;
  let clause = index - 1;
  while (clause > first && region.chunks[clause]!.word !== 'that') clause--;
  return !hasFiniteVerb(region, clause, index);
}

const DOUBLE_MARK = /^(?:["“”]|''|``)$/;

/** How many quotation marks a chunk has, as words of their own. */
function countMarks(region: ChunkedRegion, index: number): number {
  const { first, end } = region.chunks[index]!;
  let count = 0;
  for (let i = first; i < end; i++) if (DOUBLE_MARK.test(region.items[i]!.word)) count++;
  return count;
}

function endsHard(region: ChunkedRegion, first: number, i: number): boolean {
  const kind = kindAt(region, i);
  if (kind === 'semicolon') return true;
  if (kind === 'end') return i === region.chunks.length - 1;
  if (kind === 'comma' || kind === 'dash') {
    const isCoordinated = kindAt(region, i + 1) === 'cc';
    const next = isCoordinated ? i + 2 : i + 1;
    return (
      isAccording(region, i + 1) ||
      isReportingTail(region, skipMarks(region, i + 1)) ||
      opensOtherReport(region, next, isCoordinated)
    );
  }
  if (kind === 'np' && i > first && kindAt(region, i - 1) === 'quote') return isReportingTail(region, i);
  if (kind === 'cc' && i > first) return opensOtherReport(region, i + 1, true);
  return i > first && isAccording(region, i);
}

function skipMarks(region: ChunkedRegion, index: number): number {
  return kindAt(region, index) === 'other' ? index + 1 : index;
}

/**
 * Goes over the soft boundaries of a content that starts at `first`, until one is taken or it must end; the chunk at
 * which it ends.
 */
function walkBoundaries(region: ChunkedRegion, first: number, isTaken: (index: number) => boolean): number {
  let depth = 0;
  let marks = 0;
  for (let i = first; i < region.chunks.length; i++) {
    const kind = kindAt(region, i)!;
    if (kind === 'close' && --depth < 0) return i;
    if (depth === 0 && endsHard(region, first, i)) return i;
    const isSoft = i > first && depth === 0 && marks % 2 === 0 && SOFT_BOUNDARIES.has(kind);
    if (isSoft && (kind !== 'np' || isTimeChunk(region, i)) && isTaken(i)) return i;
    if (kind === 'open') depth++;
    marks += countMarks(region, i);
  }
  return region.chunks.length;
}

/** The soft boundaries of a content that starts at `first`, and where it must end at the latest. */
export function findBoundaries(
  region: ChunkedRegion,
  first: number,
): { readonly soft: readonly number[]; readonly last: number } {
  const soft: number[] = [];
  const last = walkBoundaries(region, first, (index) => {
    soft.push(index);
    return false;
  });
  return { soft, last };
}

function isTimeChunk(region: ChunkedRegion, index: number): boolean {
  return TIMES.test(region.chunks[index]!.word);
}

/**
 * The chunk at which content of a frame that starts at `first` ends: the first boundary at which the weights say stop
 * (lexicon/en/boundary-weights.tsv), and at the latest before a clause that reports something else.
 */
export function contentEnd(region: ChunkedRegion, first: number, frame: string): number {
  return walkBoundaries(
    region,
    first,
    (index) =>
      !lacksVerb(region, first, index, frame) && isStop(boundaryFeatures(region, first, index, frame)),
  );
}
