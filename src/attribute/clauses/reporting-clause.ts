import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { endOfNounGroup, subjectBehind } from './noun-group.ts';

/** Acts whose verbs close a sentence behind its content: “…, she added.” */
const TAIL_ACTS = new Set([
  'say',
  'ask',
  'answer',
  'admit',
  'warn',
  'predict',
  'deny',
  'confirm',
  'believe',
  'promise',
  'show',
  'accuse',
  'clarify',
  'demand',
]);

/** Whether a verb group reports: a verb of saying, in a mood that could stand in a clause of its own. */
export function isReportingVerb(region: ChunkedRegion, index: number): boolean {
  if (kindAt(region, index) !== 'vg') return false;
  const { verb, isPassive } = describeVerbGroup(region, index);
  return verb !== null && verb.kind !== 'evidence' && TAIL_ACTS.has(verb.act) && !isPassive;
}

/** Whether nothing that could be a verb's content follows: the end, a mark, or a place, time or manner. */
export function isEmptyBehind(region: ChunkedRegion, index: number): boolean {
  for (let i = index; i < region.chunks.length; i++) {
    const kind = kindAt(region, i);
    if (kind === 'end' || kind === 'comma' || kind === 'dash' || kind === 'close' || kind === 'semicolon')
      return true;
    if (kind === 'vg' || kind === 'sub' || kind === 'quote' || kind === 'colon' || kind === 'wh')
      return kind === 'sub' && /^(?:as|while|after|before|when)$/.test(region.chunks[i]!.word);
  }
  return true;
}

/** Whether a reporting clause starts at a chunk and has no content of its own behind it: "Ann Lee said". */
export function isReportingTail(region: ChunkedRegion, index: number): boolean {
  if (isReportingVerb(region, index) && describeVerbGroup(region, index).mood === 'finite') {
    const subject = subjectBehind(region, index);
    return subject !== null && isEmptyBehind(region, subject.end);
  }
  if (kindAt(region, index) !== 'np') return false;
  const end = endOfNounGroup(region, index);
  let verb = end;
  while (kindAt(region, verb) === 'adv') verb++;
  return (
    isReportingVerb(region, verb) &&
    describeVerbGroup(region, verb).mood === 'finite' &&
    isEmptyAfterRecipient(region, verb + 1)
  );
}

function isEmptyAfterRecipient(region: ChunkedRegion, index: number): boolean {
  return kindAt(region, index) === 'np' ? isEmptyBehind(region, index + 1) : isEmptyBehind(region, index);
}

/** Whether a chunk is the “according” of “according to”. */
export function isAccording(region: ChunkedRegion, index: number): boolean {
  return region.chunks[index]?.word === 'according';
}

function skipAdverbs(region: ChunkedRegion, index: number): number {
  let i = index;
  while (kindAt(region, i) === 'adv') i++;
  return i;
}

/** A clause that reports on its own, after a comma or a coordinator: "and added that …", ", saying …", "but he said …". */
export function opensOtherReport(region: ChunkedRegion, index: number, isCoordinated: boolean): boolean {
  const start = skipAdverbs(region, index);
  if (isReportingVerb(region, start)) {
    const { mood, verb } = describeVerbGroup(region, start);
    if (mood === 'gerund') return !isCoordinated || verb?.act === 'say';
    return isCoordinated && mood === 'finite' && hasClauseBehind(region, start + 1);
  }
  if (!isCoordinated || kindAt(region, start) !== 'np') return false;
  const verb = skipAdverbs(region, endOfNounGroup(region, start));
  return (
    isReportingVerb(region, verb) &&
    describeVerbGroup(region, verb).mood === 'finite' &&
    hasClauseBehind(region, verb + 1)
  );
}

/** Whether a clause of its own, a quotation or a colon follows within a few chunks. */
export function hasClauseBehind(region: ChunkedRegion, index: number): boolean {
  for (let i = index; i < Math.min(index + 6, region.chunks.length); i++) {
    const kind = kindAt(region, i);
    if (
      kind === 'quote' ||
      kind === 'colon' ||
      (kind === 'sub' && /^(?:that|whether|if)$/.test(region.chunks[i]!.word))
    )
      return true;
    if (kind === 'comma' || kind === 'end') return false;
    if (kind === 'vg' && i > index) return true;
  }
  return false;
}
