import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { isTime } from './noun-group.ts';
import type { Subject } from './subject.ts';

/** How far back, in chunks, a subject is looked for. */
const REACH = 30;

/** Prepositions that open an adverbial rather than describe the noun before them. */
const SEPARATING = new Set([
  'after',
  'before',
  'during',
  'since',
  'while',
  'until',
  'as',
  'despite',
  'because',
  'when',
]);

/** A reduced relative: "polls | released | by CNN", where a participle is followed by no object. */
function isReducedRelative(region: ChunkedRegion, index: number): boolean {
  const group = describeVerbGroup(region, index);
  if (group.mood === 'gerund' || group.mood === 'infinitive') return kindAt(region, index - 1) === 'np';
  const chunk = region.chunks[index]!;
  const next = kindAt(region, index + 1);
  return (
    chunk.end - chunk.first === 1 &&
    /(?:ed|en|own|ade|aid|eld|ught)$/.test(chunk.word) &&
    (next === 'p' || next === 'adv') &&
    kindAt(region, index - 1) === 'np'
  );
}

/** First chunk of the noun phrase, with what is attached to it, that ends before `end`; or null. */
function nounGroupStart(region: ChunkedRegion, end: number): number | null {
  let start: number | null = null;
  let index = end - 1;
  const limit = Math.max(0, end - REACH);
  while (index >= limit) {
    const kind = kindAt(region, index);
    if (kind === 'close') {
      const open = openingBefore(region, index, limit);
      if (open === null) break;
      index = open - 1;
      continue;
    }
    if (kind === 'np') {
      if (start !== null && kindAt(region, index + 1) === 'np') break;
      start = index--;
    } else if (kind === 'p' && !SEPARATING.has(region.chunks[index]!.word) && hasNounBefore(region, index))
      index--;
    else if (kind === 'adv' || kind === 'adj') index--;
    else if (kind === 'vg') {
      const step = overRelative(region, index);
      if (step === null) break;
      index = step;
    } else if (kind === 'cc' && isListJoint(region, index)) index--;
    else break;
  }
  return start;
}

/** Whether a preposition attaches to what stands before it: a noun phrase, or a participle of one (“marching *through* the streets”). */
function hasNounBefore(region: ChunkedRegion, index: number): boolean {
  const before = kindAt(region, index - 1);
  return before === 'np' || before === 'adj' || (before === 'vg' && overRelative(region, index - 1) !== null);
}

/** Where to go on before a relative clause or reduced relative that ends in the verb group at index; or null. */
function overRelative(region: ChunkedRegion, index: number): number | null {
  if (isReducedRelative(region, index)) return index - 1;
  const before = kindAt(region, index - 1);
  if (before === 'wh' && kindAt(region, index - 2) === 'np') return index - 2;
  if (before === 'sub' && region.chunks[index - 1]!.word === 'that' && kindAt(region, index - 2) === 'np')
    return index - 2;
  return null;
}

function openingBefore(region: ChunkedRegion, close: number, limit: number): number | null {
  for (let i = close - 1; i >= limit; i--) if (kindAt(region, i) === 'open') return i;
  return null;
}

/** "Trump and Clinton said": both noun phrases, and nothing before the first that would claim it. */
function isListJoint(region: ChunkedRegion, index: number): boolean {
  const before = kindAt(region, index - 2);
  const isOpen =
    before === undefined ||
    before === 'comma' ||
    before === 'sub' ||
    before === 'quote' ||
    before === 'cc' ||
    before === 'end';
  return kindAt(region, index - 1) === 'np' && kindAt(region, index + 1) === 'np' && isOpen;
}

/** Whether the chunks between two commas describe the noun before them, and don't go on with the sentence. */
function isApposition(region: ChunkedRegion, first: number, end: number): boolean {
  const kind = kindAt(region, first);
  if (kind === 'wh') return true;
  const isPhrase =
    kind === 'np' ||
    kind === 'p' ||
    kind === 'adj' ||
    kind === 'adv' ||
    (kind === 'vg' && describeVerbGroup(region, first).mood !== 'finite') ||
    (kind === 'vg' && isParticipleLike(region, first));
  if (!isPhrase) return false;
  for (let i = first + (kind === 'vg' ? 1 : 0); i < end; i++) {
    if (
      kindAt(region, i) === 'vg' &&
      describeVerbGroup(region, i).mood === 'finite' &&
      overRelative(region, i) === null &&
      !isInsideRelative(region, first, i)
    )
      return false;
  }
  return true;
}

function isParticipleLike(region: ChunkedRegion, index: number): boolean {
  const chunk = region.chunks[index]!;
  return chunk.end - chunk.first <= 2 && /(?:ed|en|own)$/.test(chunk.word);
}

function isInsideRelative(region: ChunkedRegion, first: number, index: number): boolean {
  for (let i = index - 1; i >= first; i--) if (kindAt(region, i) === 'wh') return true;
  return false;
}

/** “*Ann Lee*, 79, who keeps the shop”: from a description back to the name that it describes. */
function startOfName(region: ChunkedRegion, start: number): number {
  let first = start;
  while (kindAt(region, first - 1) === 'comma' && isDescription(region, first)) {
    const before = nounGroupStart(region, first - 1);
    if (before === null || region.tags[region.chunks[first - 2]!.head] !== 'PROPN') break;
    first = before;
  }
  return first;
}

/** A number alone, as of years, or a noun phrase with a determiner. */
function isDescription(region: ChunkedRegion, index: number): boolean {
  const chunk = region.chunks[index]!;
  const isAge = chunk.end - chunk.first === 1 && region.tags[chunk.first] === 'NUM';
  return isAge || (region.tags[chunk.first] === 'DET' && region.tags[chunk.head] === 'NOUN');
}

/** The subject that ends, with an apposition, at the comma before the verb. */
function subjectWithApposition(region: ChunkedRegion, comma: number): Subject | null {
  let candidates = 0;
  for (let i = comma - 1; i > Math.max(0, comma - REACH) && candidates < 4; i--) {
    if (kindAt(region, i) !== 'comma') continue;
    candidates++;
    const start = nounGroupStart(region, i);
    if (start === null || !isApposition(region, i + 1, comma)) continue;
    const isAdverbial = kindAt(region, i + 1) === 'p' && !/^(?:of|from)$/.test(region.chunks[i + 1]!.word);
    const isAddition = isAdverbial || kindAt(region, i + 1) === 'adv';
    return { first: startOfName(region, start), end: isAddition ? i : comma, position: 'apposition' };
  }
  return null;
}

/** Drops what stands before the noun phrase: adverbs, and a preposition with its own noun. */
function subjectBefore(region: ChunkedRegion, end: number): Subject | null {
  const start = nounGroupStart(region, end);
  if (start === null) return null;
  const isDated = end - 2 > start && kindAt(region, end - 2) === 'p' && isTime(region, end - 1);
  return { first: start, end: isDated ? end - 2 : end, position: 'before' };
}

function skipAdverbsBack(region: ChunkedRegion, index: number): number {
  let i = index;
  while (kindAt(region, i) === 'adv' || kindAt(region, i) === 'other') i--;
  return i;
}

/** “…, on Tuesday said”: back over a time that stands between subject and verb. */
function skipTimesBack(region: ChunkedRegion, index: number): number {
  if (kindAt(region, index) !== 'np' || !isTime(region, index)) return index;
  const before = kindAt(region, index - 1) === 'p' ? index - 2 : index - 1;
  const isMiddle = kindAt(region, before) === 'np' || kindAt(region, before) === 'comma';
  return isMiddle && isShort(region, index) ? before : index;
}

function isShort(region: ChunkedRegion, index: number): boolean {
  const { first, end } = region.chunks[index]!;
  return end - first <= 2;
}

/** The subject in front of the verb group at `index`, or null. */
export function subjectInFront(region: ChunkedRegion, index: number): Subject | null {
  const last = skipTimesBack(region, skipAdverbsBack(region, index - 1));
  const kind = kindAt(region, last);
  if (kind === 'np' || kind === 'close') return subjectBefore(region, last + 1);
  if (kind === 'wh') return { first: last, end: last + 1, position: 'relative' };
  if (kind === 'sub' && region.chunks[last]!.word === 'that' && kindAt(region, last - 1) === 'np')
    return { first: last, end: last + 1, position: 'relative' };
  if (kind === 'comma' || kind === 'dash') return subjectWithApposition(region, last);
  if (kind === 'vg' && overRelative(region, last) !== null) return subjectBefore(region, last + 1);
  return null;
}
