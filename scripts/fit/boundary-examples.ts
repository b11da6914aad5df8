import { boundaryFeatures, findBoundaries } from '../../src/attribute/clauses/content-end.ts';
import type { Candidate } from '../../src/attribute/rules/candidate.ts';
import { proposeCandidates } from '../../src/attribute/rules/propose-candidates.ts';
import type { Span } from '../../src/model/index.ts';
import type { Example } from './fit-logistic.ts';
import type { GoldArticle, GoldAttribution } from './gold-article.ts';
import { isTouching } from './overlap.ts';

/** Frames whose content begins behind the cue, so that only its end is in question. */
function frameOf({ features }: Candidate): string | null {
  const verb = features.find((one) => one.startsWith('frame:'))?.slice('frame:'.length);
  const noun = features.find((one) => one.startsWith('noun|'))?.slice('noun|'.length);
  if (verb !== undefined)
    return /^(?:front|parenthetical|as-|passive-by|passive-about|impression|chain)/.test(verb) ? null : verb;
  return noun === undefined ? null : `noun-${noun}`;
}

/** The fragment of gold content that begins where the candidate's does. */
function sameStart(candidate: Candidate, attributions: readonly GoldAttribution[]): Span | null {
  const start = candidate.content[0]!.start;
  for (const { cue, content } of attributions) {
    const fragment = content.find((span) => Math.abs(span.start - start) <= 1);
    if (fragment && isTouching(cue, candidate.cue)) return fragment;
  }
  return null;
}

/** Whether to stop at each boundary of a content, up to the one at which gold stops. */
function decisions({ region, content }: Candidate, frame: string, gold: Span): Example[] {
  const start = Math.max(content[0]!.start, gold.start) - 1;
  const first = region.chunks.findIndex((chunk) => region.items[chunk.first]!.start >= start);
  if (first < 0) return [];
  const examples: Example[] = [];
  const { soft, last } = findBoundaries(region, first);
  for (const boundary of soft) {
    const next = region.chunks[boundary]!.first;
    if (boundary >= last || gold.end < region.items[next - 1]!.end - 2) break;
    const isEnd = gold.end <= region.items[next]!.start;
    examples.push({ features: boundaryFeatures(region, first, boundary, frame), target: isEnd ? 1 : 0 });
    if (isEnd) break;
  }
  return examples;
}

/** What the boundary weights are fitted on: the contents whose start and cue the rules find as gold has them. */
export function boundaryExamples({ segmented, attributions }: GoldArticle): Example[] {
  const seen = new Set<string>();
  return proposeCandidates(segmented).candidates.flatMap((candidate) => {
    const frame = frameOf(candidate);
    const gold = sameStart(candidate, attributions);
    const key = `${candidate.content[0]!.start}|${frame}`;
    if (frame === null || gold === null || seen.has(key)) return [];
    seen.add(key);
    return decisions(candidate, frame, gold);
  });
}
