import type { Segmented, Span } from '../../model/index.ts';
import { overlaps, subtractSpans } from '../../text/span.ts';
import { type Chosen, scoreOf } from '../choose/choose-candidates.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
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

/** The confidence that what looks like the title of a work must have. */
const TITLE = 0.75;

/** Whether a content is nothing but a quotation in which each longer word has a capital, as titles of works have. */
const isTitle = ({ items }: ChunkedRegion, [first, ...others]: readonly Span[]): boolean =>
  others.length === 0 &&
  items.some((item) => item.isTitleCase && item.start === first!.start && first!.end <= item.end);

/** A reading that a rule has of a cue, and how likely it is. */
interface Ruling {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The likeliest reading that a rule has of a cue. */
function rulingOn(cue: Span, candidates: readonly Candidate[]): Ruling | null {
  let best: Ruling | null = null;
  for (const candidate of candidates) {
    if (!candidate.cue.some((span) => overlaps(span, cue))) continue;
    const score = scoreOf(candidate);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best;
}

const FORM_RULES = { verb: 'verb-bare', noun: 'noun', colon: 'colon', other: 'phrase' } as const;

/** Above this the network is sure of a content. */
const SURE = 0.9;
/** A reading of a rule that is so likely, and so like what the network marks, has the better edges where it is unsure. */
const LIKELY = 0.5;
const ALIKE = 0.5;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How much two contents have in common: the Jaccard index of their units. */
function likeness(one: readonly Span[], other: readonly Span[]): number {
  const common = one.reduce((sum, span) => sum + lengthOf([span]) - lengthOf(subtractSpans(span, other)), 0);
  return common / (lengthOf(one) + lengthOf(other) - common);
}

/** The source as the network marks it, or the heading over a list of what was said when, which it does not look at. */
const sourceOf = ({ source }: Marked, ruling: Ruling | null): readonly Span[] =>
  source.length === 0 && ruling?.candidate.rule === 'dated' ? ruling.candidate.source : source;

/** The content as the network marks it, or as a rule reads it where the two are alike and the network is unsure. */
function contentOf({ content, contentChance }: Marked, ruling: Ruling | null): readonly Span[] {
  const isRuled =
    ruling !== null &&
    contentChance <= SURE &&
    ruling.score >= LIKELY &&
    likeness(content, ruling.candidate.content) >= ALIKE;
  return isRuled ? ruling.candidate.content : content;
}

/**
 * Gives a marked attribution its act, the form of its cue, and its confidence; null where no region has its cue, and for
 * what looks like the title of a work unless a cue of the lexicon makes it sure.
 */
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
    const score = judgeConfidence(features, calibration);
    if (isTitle(place.region, marked.content) && (place.form === 'other' || score < TITLE)) return null;
    const isFronted = place.form === 'verb' && marked.content[0]!.start < marked.cue.start;
    const chosen: Chosen = {
      rule: ruling?.candidate.rule ?? (isFronted ? 'front' : FORM_RULES[place.form]),
      source: sourceOf(marked, ruling),
      cue: [marked.cue],
      content: contentOf(marked, ruling),
      act: ruling?.candidate.act ?? place.act,
      region: place.region,
      head: ruling?.candidate.head ?? place.head,
      features: [],
      bounds: ANY_SCORE,
      score,
    };
    return { ...marked, features, chosen };
  };
}
