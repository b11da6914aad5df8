import type { Segmented, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemSpan } from '../chunks/region-span.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';

/** Words in the shortest quotation that is kept though nothing says whose it is. */
const SHORTEST = 4;
const LONGEST_CREDIT = 14;
const CREDITED_SCORE = 0.8;
/** Somebody's words, but nobody's name: kept for a person to resolve. */
const BARE_SCORE = 0.3;

/** The name under a pull quote: a block of its own, without a verb. */
function creditBehind(
  regions: readonly ChunkedRegion[],
  index: number,
  { paragraphs }: Segmented,
): Span | null {
  const quote = regions[index]!;
  const credit = regions.find((region, i) => i > index && region.inside === null);
  const isCredit =
    credit !== undefined &&
    credit.paragraph === quote.paragraph + 1 &&
    paragraphs[credit.paragraph]!.kind === 'pull-quote' &&
    credit.items.length <= LONGEST_CREDIT &&
    credit.chunks.every(({ kind }) => kind !== 'vg' && kind !== 'quote');
  return isCredit ? itemSpan(credit, 0, credit.items.length) : null;
}

/**
 * Sentences that are a quotation and nothing else, as attributions without a cue. They count only where no other
 * attribution takes the quotation in; see `continueSpeech`.
 */
export function findBareQuotations(regions: readonly ChunkedRegion[], segmented: Segmented): Candidate[] {
  return regions.flatMap((region, index) => {
    const { kind } = segmented.paragraphs[region.paragraph]!;
    const [quote] = region.items;
    const isBare =
      region.inside === null &&
      quote !== undefined &&
      quote.quotation !== null &&
      region.chunks.every((chunk, i) => i === 0 || chunk.kind === 'end');
    if (!isBare || quote.words < SHORTEST || kind === 'title' || kind === 'heading' || kind === 'table')
      return [];
    const credit = kind === 'pull-quote' ? creditBehind(regions, index, segmented) : null;
    const candidate: Candidate = {
      rule: 'bare-quotation',
      source: credit ? [credit] : [],
      cue: [],
      content: [{ start: quote.start, end: quote.end }],
      act: 'say',
      region,
      head: -1,
      features: ['rule:bare-quotation'],
      bounds: fixed(credit ? CREDITED_SCORE : BARE_SCORE),
    };
    return [candidate];
  });
}
