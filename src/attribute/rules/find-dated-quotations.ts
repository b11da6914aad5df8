import { honorifics } from '../../generated/lexicon.ts';
import type { Segmented, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemSpan } from '../chunks/region-span.ts';
import { QUOTATION_MARK } from '../chunks/tag-item.ts';
import { isTime } from '../clauses/noun-group.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';

/** Items of the longest label: “Wednesday, to some paper in America”. */
const LONGEST_LABEL = 9;
/** Items of the longest heading that is a name. */
const LONGEST_NAME = 6;
/** Sentences that are looked back at for the heading. */
const FARTHEST = 12;
const SCORE = 0.7;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const TITLES: ReadonlySet<string> = new Set(honorifics.map(({ word }) => word.toLowerCase()));
const NUMBERING = /^(?:\d+|[.)•*-])$/;

/** “Thursday”, “12 March”, “Wednesday, to some paper in America”: when it was said, before a colon, whose chunk `colon` is. */
export function isDate(region: ChunkedRegion, colon: number): boolean {
  const { chunks, items } = region;
  if (colon < 1 || chunks[colon]!.first > LONGEST_LABEL || chunks[0]!.kind !== 'np') return false;
  const hasMonth = items.slice(0, 2).some(({ word }) => MONTH.test(word));
  return (isTime(region, 0) || hasMonth) && chunks.slice(0, colon).every(({ kind }) => kind !== 'vg');
}

/** The words of a heading: a line of a few words with capitals, numbers before them apart; null where it is no such line. */
function headingIn({ items }: ChunkedRegion): readonly ChunkedRegion['items'][number][] | null {
  const first = items.findIndex(({ word }) => !NUMBERING.test(word));
  const words = first < 0 ? [] : items.slice(first);
  const isHeading =
    words.length > 0 &&
    words.length <= LONGEST_NAME &&
    words.every(({ word, isCapital, isUpper }) => (isCapital || isUpper) && /^\p{L}/u.test(word));
  return isHeading ? words : null;
}

/** The name over a list, where it is a full one: part of a name would make two people of one. */
function nameOver(regions: readonly ChunkedRegion[], index: number): Span | null {
  for (let i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
    const words = regions[i]!.inside === null ? headingIn(regions[i]!) : null;
    if (!words) continue;
    const isFull = words.filter(({ word }) => !TITLES.has(word) && word !== 'the').length > 1;
    return isFull ? { start: words[0]!.start, end: words.at(-1)!.end } : null;
  }
  return null;
}

/** What stands behind the colon, where that is a quotation and nothing else. */
function quotationBehind({ chunks, items }: ChunkedRegion, colon: number): Span | null {
  const first = chunks[colon]!.end;
  const end = chunks.at(-1)!.kind === 'end' ? chunks.at(-1)!.first : items.length;
  const isMark = (item: number) =>
    items[item]!.quotation !== null || (QUOTATION_MARK.test(items[item]!.word) && items[item]!.word !== "'");
  const isAlone = end === first + 1 ? items[first]!.quotation !== null : end > first + 1;
  return isAlone &&
    isMark(first) &&
    isMark(end - 1) &&
    (end === first + 1 || !hasMarkWithin(items, first, end))
    ? { start: items[first]!.start, end: items[end - 1]!.end }
    : null;
}

/** Whether a quotation ends, or another begins, before the last item. */
const hasMarkWithin = (items: ChunkedRegion['items'], first: number, end: number): boolean =>
  items.slice(first + 1, end - 1).some(({ word, quotation }) => quotation !== null || /^["“”]$/.test(word));

/** “12 March: “It is safe.””: what somebody said when, in a list of it, under a heading that names who. */
export function findDatedQuotations(
  regions: readonly ChunkedRegion[],
  { paragraphs }: Segmented,
): Candidate[] {
  return regions.flatMap((region, index) => {
    const colon = region.chunks.findIndex(({ kind }) => kind === 'colon');
    if (region.inside !== null || paragraphs[region.paragraph]!.turn || !isDate(region, colon)) return [];
    const quotation = colon + 1 < region.chunks.length ? quotationBehind(region, colon) : null;
    if (!quotation) return [];
    const name = nameOver(regions, index);
    const mark = region.chunks[colon]!;
    const candidate: Candidate = {
      rule: 'dated',
      source: name ? [name] : [],
      cue: [itemSpan(region, mark.first, mark.end)!],
      content: [quotation],
      act: 'say',
      region,
      head: mark.first,
      features: ['rule:dated'],
      bounds: fixed(SCORE),
    };
    return [candidate];
  });
}
