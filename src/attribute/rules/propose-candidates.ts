import type { Segmented } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import { chunkRegion } from './chunk-region.ts';
import {
  findBylineCandidates,
  findColonCandidates,
  findColonQuoteCandidates,
  findTrailingCandidates,
} from './find-colon-candidates.ts';
import { findIntroductionCandidates } from './find-introduction-candidates.ts';
import { findPhraseCandidates } from './find-phrase-candidates.ts';
import { findTurnCandidates } from './find-turn-candidates.ts';
import { findVerbCandidates } from './find-verb-candidates.ts';
import { mergeTails } from './merge-tails.ts';
import { buildRegions } from './region.ts';

/** Everything that the rules take for a possible attribution, in order of the text; most of it is not one. */
export function proposeCandidates(segmented: Segmented): Candidate[] {
  const regions = mergeTails(buildRegions(segmented).map(chunkRegion), segmented);
  const fromRegions = regions.flatMap((region) => [
    ...findVerbCandidates(region),
    ...findPhraseCandidates(region),
    ...findColonCandidates(region, segmented.paragraphs[region.paragraph]!),
    ...findTrailingCandidates(region, segmented.paragraphs[region.paragraph]!),
    ...findColonQuoteCandidates(region),
    ...findBylineCandidates(region),
  ]);
  return [
    ...fromRegions,
    ...findIntroductionCandidates(regions, segmented),
    ...findTurnCandidates(segmented, regions),
  ];
}
