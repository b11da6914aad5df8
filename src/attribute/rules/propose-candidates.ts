import type { Segmented } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { chunkRegion } from '../chunks/chunk-region.ts';
import { buildRegions } from '../chunks/region.ts';
import { mergeTails } from '../clauses/merge-tails.ts';
import type { Candidate } from './candidate.ts';
import { findBareQuotations } from './find-bare-quotations.ts';
import {
  findBylineCandidates,
  findColonCandidates,
  findColonQuoteCandidates,
  findTrailingCandidates,
} from './find-colon-candidates.ts';
import { findDatedQuotations } from './find-dated-quotations.ts';
import { findIntroductionCandidates } from './find-introduction-candidates.ts';
import { findPhraseCandidates } from './find-phrase-candidates.ts';
import { findTurnCandidates } from './find-turn-candidates.ts';
import { findVerbCandidates } from './find-verb-candidates.ts';

/** What the rules take for possible attributions, most of which are not, and the quotations that stand by themselves. */
export interface Proposals {
  readonly candidates: readonly Candidate[];
  readonly bare: readonly Candidate[];
  /** The sentences as the rules saw them. */
  readonly regions: readonly ChunkedRegion[];
}

/** Everything that a document may attribute, in no particular order. */
export function proposeCandidates(segmented: Segmented): Proposals {
  const regions = mergeTails(buildRegions(segmented).map(chunkRegion), segmented);
  const fromRegions = regions.flatMap((region) => [
    ...findVerbCandidates(region),
    ...findPhraseCandidates(region),
    ...findColonCandidates(region, segmented.paragraphs[region.paragraph]!),
    ...findTrailingCandidates(region, segmented.paragraphs[region.paragraph]!),
    ...findColonQuoteCandidates(region),
    ...findBylineCandidates(region),
  ]);
  const candidates = [
    ...fromRegions,
    ...findIntroductionCandidates(regions),
    ...findDatedQuotations(regions, segmented),
    ...findTurnCandidates(segmented, regions),
  ];
  return { candidates, bare: findBareQuotations(regions, segmented), regions };
}
