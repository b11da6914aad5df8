import type { Segmented, Span } from '../../model/index.ts';
import { overlaps } from '../../text/span.ts';
import { type Chosen, scoreOf } from '../choose/choose-candidates.ts';
import { ANY_SCORE, type Candidate } from '../rules/candidate.ts';
import type { Proposals } from '../rules/propose-candidates.ts';
import { createCuePlaces } from './cue-place.ts';
import { type Calibration, confidenceFeatures, judgeConfidence } from './judge-confidence.ts';
import type { Marked } from './marked.ts';

/** One marked attribution with what the rules know of its place. */
export interface Judged extends Marked {
  readonly features: Readonly<Record<string, number>>;
  readonly chosen: Chosen;
}

/** The likeliest reading that a rule has of a cue. */
function rulingOn(
  cue: Span,
  candidates: readonly Candidate[],
): { candidate: Candidate; score: number } | null {
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of candidates) {
    if (!candidate.cue.some((span) => overlaps(span, cue))) continue;
    const score = scoreOf(candidate);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best;
}

const FORM_RULES = { verb: 'verb-bare', noun: 'noun', colon: 'colon', other: 'phrase' } as const;

/** Gives a marked attribution its act, the form of its cue, and its confidence; null where no region has its cue. */
export function createJudge(
  segmented: Segmented,
  { candidates, regions }: Proposals,
  calibration: Calibration,
): (marked: Marked) => Judged | null {
  const placeOf = createCuePlaces(regions);
  const byRegion = Map.groupBy(candidates, ({ region }) => region);
  return (marked) => {
    const place = placeOf(marked.cue);
    if (!place) return null;
    const ruling = rulingOn(marked.cue, byRegion.get(place.region) ?? []);
    const features = confidenceFeatures(segmented, marked, ruling?.score ?? null);
    const isFronted = place.form === 'verb' && marked.content[0]!.start < marked.cue.start;
    const chosen: Chosen = {
      rule: ruling?.candidate.rule ?? (isFronted ? 'front' : FORM_RULES[place.form]),
      source: marked.source,
      cue: [marked.cue],
      content: marked.content,
      act: ruling?.candidate.act ?? place.act,
      region: place.region,
      head: ruling?.candidate.head ?? place.head,
      features: [],
      bounds: ANY_SCORE,
      score: judgeConfidence(features, calibration),
    };
    return { ...marked, features, chosen };
  };
}
