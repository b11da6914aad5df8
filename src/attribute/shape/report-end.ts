import type { Span } from '../../model/index.ts';
import type { Chosen } from '../choose/choose-candidates.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { QUOTATION_MARK } from '../chunks/tag-item.ts';
import { describeVerbGroup, type VerbGroup } from '../chunks/verb-group.ts';
import type { VerbForm } from '../chunks/verb-lexicon.ts';

/** Words that may stand before “days after”, as many as they are: “just two”, “more than a”. */
const MOST_BEFORE_TIME = 4;
const COUNTED =
  /^(?:just|only|barely|mere|less|more|than|about|some|a|an|few|several|the|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
const TIME = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|moment)s?$/;
const ADVERB =
  /ly$|^(?:also|then|not|never|so|even|just|now|often|again|later|first|once|still|always|ever)$/;
const MODAL = /^(?:would|will|could|can|should|may|might|must|shall|'d|'ll)$/;

/** The chunk of the cue's verb, or -1. */
const verbOf = ({ region, head }: Chosen): number =>
  region.chunks.findIndex(({ kind, first, end }) => kind === 'vg' && first <= head && head < end);

/** Items of the region that stand in a span. */
function itemsIn({ items }: ChunkedRegion, span: Span): { readonly first: number; readonly end: number } {
  const first = items.findIndex(({ start }) => start >= span.start);
  const after = items.findIndex(({ start }) => start >= span.end);
  return { first, end: after < 0 ? items.length : after };
}

/** Whether an even number of quotation marks stand in a stretch, so that its end is outside them. */
const isOutsideMarks = ({ items }: ChunkedRegion, first: number, end: number): boolean =>
  items.slice(first, end).filter(({ word }) => word !== "'" && QUOTATION_MARK.test(word)).length % 2 === 0;

/** “…, *days after* he had denied it”, “…, *just hours before* the tape came to light”: when it was said, and not what. */
function isAfterthought(region: ChunkedRegion, item: number): boolean {
  let at = item;
  while (at < item + MOST_BEFORE_TIME && COUNTED.test(region.items[at]?.word ?? '')) at++;
  return (
    TIME.test(region.items[at]?.word ?? '') && /^(?:after|before)$/.test(region.items[at + 1]?.word ?? '')
  );
}

/** The auxiliaries of a verb group. */
function auxiliariesOf(region: ChunkedRegion, { chunk }: VerbGroup): string {
  const { first, head } = region.chunks[chunk]!;
  return region.items
    .slice(first, head)
    .map(({ word }) => word)
    .filter((word) => !ADVERB.test(word))
    .join(' ');
}

/** The verb group nearest before a chunk, back to another; or null. */
function verbBefore(region: ChunkedRegion, from: number, chunk: number): VerbGroup | null {
  for (let i = chunk - 1; i > from; i--)
    if (kindAt(region, i) === 'vg' && describeVerbGroup(region, i).mood === 'finite')
      return describeVerbGroup(region, i);
  return null;
}

/** Of two verbs of saying, whether the second stands beside the first and not beside the verb of what the first says. */
function isBeside(region: ChunkedRegion, one: Chosen, chunk: number): boolean {
  const own = verbOf(one);
  if (own < 0 || kindAt(region, chunk) !== 'vg' || !/^(?:cc|adv)$/.test(kindAt(region, chunk - 1) ?? ''))
    return false;
  const [first, second] = [describeVerbGroup(region, own), describeVerbGroup(region, chunk)];
  const said = verbBefore(region, own, chunk);
  const areSpeech = (first.verb?.kind === 'speech' || one.act === 'show') && second.verb?.kind === 'speech';
  if (!said || !areSpeech || !isSameForm(region, first, second)) return false;
  const words = auxiliariesOf(region, said).split(' ');
  const isShared = words.some((word) => MODAL.test(word)) || /^(?:is|are|am|has|have)$/.test(words[0] ?? '');
  return isShared || one.act === 'show';
}

/** Two finite verbs in one tense: of a plural’s present, as of an infinitive, the form does not tell. */
function isSameForm(region: ChunkedRegion, first: VerbGroup, second: VerbGroup): boolean {
  const has = (form: VerbForm) => [first, second].every(({ verb }) => verb?.forms.includes(form));
  return (
    first.mood === 'finite' &&
    second.mood === 'finite' &&
    auxiliariesOf(region, first) === auxiliariesOf(region, second) &&
    (has('past') || has('present'))
  );
}

/** Where a report ends: the item before which it does, and the chunk of the verb of what the same source says next, or null. */
interface ReportEnd {
  readonly item: number;
  readonly next: number | null;
}

/**
 * Where the content of a report must end in its sentence: at when it was said (“…, days after he had denied it”), and
 * before a further thing that the same source says (“… *and described* it as”). Null where nothing of the kind follows.
 */
export function reportEnd(one: Chosen): ReportEnd | null {
  const { region, content, cue } = one;
  const last = content.at(-1)!;
  if (cue.length === 0 || last.start < cue[0]!.start) return null;
  const { first, end } = itemsIn(region, last);
  if (first < 0) return null;
  for (const [chunk, { kind, word, first: item }] of region.chunks.entries()) {
    if (item <= first || item >= end || !isOutsideMarks(region, first, item)) continue;
    if (kind === 'comma' && isAfterthought(region, item + 1)) return { item, next: null };
    const next = kind === 'cc' && /^(?:and|but)$/.test(word) ? nextVerb(region, chunk + 1) : -1;
    if (next >= 0 && isBeside(region, one, next)) return { item, next };
  }
  return null;
}

/** The chunk behind adverbs. */
function nextVerb(region: ChunkedRegion, chunk: number): number {
  return kindAt(region, chunk) === 'adv' ? chunk + 1 : chunk;
}
