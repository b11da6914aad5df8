import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt, wordAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { contentEnd } from './content-end.ts';

/** What follows a cue as its content: the shape of it, where it begins and ends (chunks), and what the cue takes along. */
export interface Complement {
  /** that, quote, colon, wh, to, ing, bare, np, adj or p:PREPOSITION; with `np-` in front when an object stands between. */
  readonly frame: string;
  readonly first: number;
  readonly end: number;
  /** End of the cue in chunks: past its preposition where it has one. */
  readonly cueEnd: number;
  /** Chunk of the object between cue and content ("told *reporters* that"), or null. */
  readonly object: number | null;
}

/** How many chunks may stand between a verb and its content: addressee, place, time. */
const REACH = 9;
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|week|month|year|morning|afternoon|evening|night|earlier|later)$/;

/** Whether a subject and a finite verb stand at the chunk: a clause without "that". */
function isClause(region: ChunkedRegion, index: number): boolean {
  if (kindAt(region, index) !== 'np') return false;
  let i = index + 1;
  for (let steps = 0; steps < 10 && i < region.chunks.length; steps++) {
    const kind = kindAt(region, i);
    if (kind === 'vg') {
      const group = describeVerbGroup(region, i);
      if (group.mood === 'finite') return !isBareParticiple(region, i);
      if (group.mood !== 'infinitive' || steps === 0) return false;
      return false;
    }
    if (kind === 'np' && kindAt(region, i - 1) === 'np') return false;
    if (
      kind === 'np' ||
      kind === 'p' ||
      kind === 'adv' ||
      kind === 'adj' ||
      (kind === 'cc' && kindAt(region, i + 1) === 'np')
    )
      i++;
    else if (kind === 'wh' || kind === 'sub') return false;
    else return false;
  }
  return false;
}

/** "calls *made* by Fox": a participle that has no object and a preposition behind it. */
function isBareParticiple(region: ChunkedRegion, index: number): boolean {
  const chunk = region.chunks[index]!;
  return (
    chunk.end - chunk.first === 1 &&
    /(?:ed|ade|own|iven|aken|een)$/.test(chunk.word) &&
    kindAt(region, index + 1) === 'p' &&
    wordAt(region, index + 1) === 'by'
  );
}

function isTimePhrase(region: ChunkedRegion, index: number): boolean {
  return kindAt(region, index) === 'np' && TIME.test(wordAt(region, index));
}

interface Scan {
  readonly region: ChunkedRegion;
  readonly from: number;
  object: number | null;
  preposition: number | null;
}

const prefixed = (scan: Scan, frame: string): string => (scan.object === null ? frame : `np-${frame}`);

function complement(scan: Scan, frame: string, first: number, cueEnd = scan.from): Complement | null {
  const end = contentEnd(scan.region, first, frame);
  return end > first ? { frame, first, end, cueEnd, object: scan.object } : null;
}

/** Whether a verb follows before the sentence goes on with something else: not so in “called me *that same night and* said”. */
function opensClause(region: ChunkedRegion, first: number): boolean {
  for (let i = first; i < region.chunks.length; i++) {
    const kind = kindAt(region, i);
    if (kind === 'vg' || kind === 'quote' || kind === 'comma' || kind === 'sub' || kind === 'wh') return true;
    if (kind === 'cc' && kindAt(region, i + 1) !== 'np') return false;
  }
  return false;
}

/** What a chunk at which a content may begin is, or null when the scan goes on over it. */
function triggerAt(scan: Scan, i: number): Complement | null {
  const { region } = scan;
  const kind = kindAt(region, i);
  const word = wordAt(region, i);
  if (kind === 'quote') return complement(scan, prefixed(scan, 'quote'), i);
  if (kind === 'colon') return i + 1 < region.chunks.length ? complement(scan, 'colon', i + 1) : null;
  if (kind === 'sub' && word === 'that')
    return opensClause(region, i + 1) ? complement(scan, prefixed(scan, 'that'), i) : null;
  const isNear = i === scan.from || scan.object === i - 1;
  if (!isNear) return null;
  if (
    (kind === 'sub' && /^(?:if|whether)$/.test(word)) ||
    (kind === 'wh' && !/^(?:who|which|whose|whom)$/.test(word)) ||
    (kind === 'wh' && i === scan.from)
  )
    return complement(scan, prefixed(scan, 'wh'), i);
  if (kind === 'vg') {
    const { mood } = describeVerbGroup(region, i);
    if (mood === 'infinitive') return complement(scan, prefixed(scan, 'to'), i);
    if (mood === 'gerund' && i === scan.from) return complement(scan, 'ing', i);
  }
  return null;
}

/** Whether the scan may go over a chunk on its way to the content; notes objects and prepositions that it passes. */
function passes(scan: Scan, i: number): number {
  const { region } = scan;
  const kind = kindAt(region, i);
  if (kind === 'np') {
    if (isTimePhrase(region, i)) return i + 1;
    if (scan.object !== null && kindAt(region, i - 1) !== 'p') return -1;
    if (scan.object === null && kindAt(region, i - 1) !== 'p') scan.object = i;
    return i + 1;
  }
  if (kind === 'p' && kindAt(region, i + 1) === 'np') {
    scan.preposition ??= i;
    return i + 1;
  }
  if (kind === 'adv') return i + 1;
  if (kind === 'comma' && kindAt(region, i + 1) === 'quote') return i + 1;
  if (kind === 'comma' && kindAt(region, i + 1) === 'p' && closesBeforeThat(region, i + 1)) return i + 1;
  if (kind === 'comma' && wordAt(region, i + 1) === 'that' && kindAt(region, i + 1) === 'sub') return i + 1;
  return -1;
}

/** “were told in January, *in my own office,* that”: a phrase between commas with “that” behind it. */
function closesBeforeThat(region: ChunkedRegion, first: number): boolean {
  for (let i = first; i < first + 5; i++)
    if (kindAt(region, i) === 'comma') return wordAt(region, i + 1) === 'that';
  return false;
}

/** The complement that needs a trigger (that, whether, to, a quotation, a colon) somewhere behind the cue. */
function triggered(region: ChunkedRegion, from: number): Complement | null {
  const scan: Scan = { region, from, object: null, preposition: null };
  let i = from;
  for (let steps = 0; steps < REACH && i < region.chunks.length && i >= 0; steps++) {
    const found = triggerAt(scan, i);
    if (found) return found;
    if (
      i > from &&
      kindAt(region, i) === 'np' &&
      (scan.object !== null || scan.preposition !== null || isTimePhrase(region, i - 1)) &&
      kindAt(region, i - 1) !== 'p' &&
      isClause(region, i)
    )
      return complement(scan, prefixed(scan, 'bare'), i);
    i = passes(scan, i);
  }
  return null;
}

/** “made it clear that”, “went public that”: past the adjective of a cue of several words, or the chunk itself. */
function endOfPhrase(region: ChunkedRegion, start: number): number {
  const adjective = kindAt(region, start) === 'np' && wordAt(region, start) === 'it' ? start + 1 : start;
  const isPhrase = /^(?:clear|plain|known|certain|sure|public)$/.test(wordAt(region, adjective));
  const next = adjective + 1;
  return isPhrase && kindAt(region, next) === 'sub' && wordAt(region, next) === 'that' ? next : start;
}

/** The complement of the cue that ends before chunk `from`, or null when nothing follows that could be one. */
export function findComplement(region: ChunkedRegion, from: number): Complement | null {
  let start = from;
  while (kindAt(region, start) === 'adv' && start < from + 2) start++;
  const scan: Scan = { region, from: start, object: null, preposition: null };
  const kind = kindAt(region, start);
  if (kind === 'np' && !isTimePhrase(region, start) && isClause(region, start))
    return complement({ ...scan, from }, 'bare', start);
  const phrase = endOfPhrase(region, start);
  if (phrase > start) return complement({ ...scan, from: phrase }, 'that', phrase);
  const found = triggered(region, start);
  if (found) return { ...found, cueEnd: from };
  if (kind === 'np' && !isTimePhrase(region, start)) return complement({ ...scan, from }, 'np', start);
  if (kind === 'p' && kindAt(region, start + 1) !== undefined)
    return complement(scan, `p:${wordAt(region, start)}`, start + 1, start + 1);
  if (kind === 'adj') return complement({ ...scan, from }, 'adj', start);
  return null;
}

/** Verbs whose object is whom they are said to, and no part of what is said. */
const ADDRESSING =
  /^(?:tell|promise|assure|warn|remind|inform|advise|persuade|convince|notify|reassure|ask)$/;
const SAID = /(?:that|bare|quote|colon|wh)$/;

/** The alternative in which an object belongs to the content: "urged *voters to stay*", "called *him* “a liar”". */
export function withObject(region: ChunkedRegion, found: Complement, lemma: string): Complement | null {
  if (found.object === null || (ADDRESSING.test(lemma) && SAID.test(found.frame))) return null;
  const end = contentEnd(region, found.object, `object+${found.frame}`);
  return {
    ...found,
    frame: `object+${found.frame}`,
    first: found.object,
    end: Math.max(end, found.end),
    object: null,
  };
}
