import type { Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemSpan } from '../chunks/region-span.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';
import { subjectInFront } from '../clauses/find-subject.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';

/** Words that announce, before a colon, that what follows is given as it was said or written. */
const ANNOUNCING =
  /^(?:statement|letter|message|note|email|e-mail|words|text|follows|following|full|reply|answer|response|post|tweet|minutes|record)$/;
const WITH_VERB = 0.85;
const WITHOUT_VERB = 0.6;

interface Introduction {
  readonly cue: Span;
  readonly source: Span | null;
  readonly verb: CueVerb | null;
  readonly head: number;
}

/** The reporting verb of a sentence that ends in a colon, nearest to it, with its subject. */
function introducingVerb(region: ChunkedRegion): Introduction | null {
  for (let i = region.chunks.length - 2; i >= 0; i--) {
    if (region.chunks[i]!.kind !== 'vg') continue;
    const { verb, mood, isPassive } = describeVerbGroup(region, i);
    if (!verb || isPassive || (mood !== 'finite' && mood !== 'gerund') || verb.kind === 'attitude') continue;
    const { first, end, head } = region.chunks[i]!;
    const subject = subjectInFront(region, i);
    const source =
      subject && itemSpan(region, region.chunks[subject.first]!.first, region.chunks[subject.end]!.first);
    return { cue: itemSpan(region, first, end)!, source, verb, head };
  }
  return null;
}

/** The colon itself as the cue, where the sentence announces words without a verb of saying: “The statement in full:”. */
function introducingColon(region: ChunkedRegion): Introduction | null {
  const colon = region.chunks.length - 1;
  if (!region.items.some(({ word }) => ANNOUNCING.test(word))) return null;
  const { first, end } = region.chunks[colon]!;
  return { cue: itemSpan(region, first, end)!, source: null, verb: null, head: first };
}

/** The quotation that stands at the start of the outlet's next sentence, or null. */
function quotationBehind(regions: readonly ChunkedRegion[], index: number): Span | null {
  for (let i = index + 1; i < regions.length; i++) {
    const region = regions[i]!;
    if (region.inside !== regions[index]!.inside) continue;
    const first = region.items.find(({ word }) => word !== '>');
    return first?.quotation !== null &&
      first !== undefined &&
      region.paragraph - regions[index]!.paragraph <= 1
      ? first
      : null;
  }
  return null;
}

/**
 * A sentence that ends in a colon and the quotation, in marks or as a block, that the next one opens with:
 * “He issued the following statement:”.
 */
export function findIntroductionCandidates(regions: readonly ChunkedRegion[]): Candidate[] {
  return regions.flatMap((region, index) => {
    if (region.chunks.at(-1)?.kind !== 'colon' || region.chunks.length < 2) return [];
    const quotation = quotationBehind(regions, index);
    const found = quotation && (introducingVerb(region) ?? introducingColon(region));
    if (!found) return [];
    const candidate: Candidate = {
      rule: 'introduction',
      source: found.source ? [found.source] : [],
      cue: [found.cue],
      content: [{ start: quotation.start, end: quotation.end }],
      act: found.verb?.act ?? 'say',
      region,
      head: found.head,
      features: ['rule:introduction'],
      bounds: fixed(found.verb ? WITH_VERB : WITHOUT_VERB),
    };
    return [candidate];
  });
}
