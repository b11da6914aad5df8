import type { Act, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { findCueNoun } from '../chunks/cue-noun.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { findCueVerb } from '../chunks/verb-lexicon.ts';
import { actOf, type Cued } from '../rules/propose-verb.ts';

/** Where a cue stands among the regions of a document, and what its words say of it. */
export interface CuePlace {
  readonly region: ChunkedRegion;
  /** Item that heads the cue, or -1. */
  readonly head: number;
  readonly act: Act;
  readonly form: 'verb' | 'noun' | 'colon' | 'other';
}

interface Place {
  readonly start: number;
  readonly region: ChunkedRegion;
  readonly item: number;
}

/** Every word of the regions by where it starts: each stands in one region as itself, however deep it is quoted. */
function listPlaces(regions: readonly ChunkedRegion[]): Place[] {
  return regions
    .flatMap((region) =>
      region.items.flatMap(({ start, pos }, item) => (pos === 'QUOTE' ? [] : [{ start, region, item }])),
    )
    .sort((one, other) => one.start - other.start);
}

function headOf(region: ChunkedRegion, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--)
    if (region.tags[i] === 'VERB' && findCueVerb(region.items[i]!.word)) return i;
  for (let i = end - 1; i >= first; i--) if (findCueNoun(region.items[i]!.word)) return i;
  return end - 1;
}

function actAt(region: ChunkedRegion, head: number): { act: Act; form: CuePlace['form'] } {
  const { word } = region.items[head]!;
  if (word === ':') return { act: 'say', form: 'colon' };
  const chunk = region.chunks.findIndex(({ first, end }) => first <= head && head < end);
  if (region.chunks[chunk]?.kind === 'vg' && region.chunks[chunk].head === head) {
    const group = describeVerbGroup(region, chunk);
    if (group.verb) return { act: actOf(group as Cued), form: 'verb' };
  }
  const verb = findCueVerb(word);
  if (verb && region.tags[head] === 'VERB') return { act: verb.act, form: 'verb' };
  const noun = findCueNoun(word);
  if (noun) return { act: noun, form: 'noun' };
  return { act: verb?.act ?? 'say', form: verb ? 'verb' : 'other' };
}

/** A function that finds where a cue stands; null for one that no region has a word of. */
export function createCuePlaces(regions: readonly ChunkedRegion[]): (cue: Span) => CuePlace | null {
  const places = listPlaces(regions);
  return ({ start, end }) => {
    let low = 0;
    for (let high = places.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const place = places[low];
    if (!place || place.start >= end) return null;
    const { region, item } = place;
    let last = item;
    while (last < region.items.length && region.items[last]!.start < end) last++;
    const head = headOf(region, item, last);
    return { region, head, ...actAt(region, head) };
  };
}
