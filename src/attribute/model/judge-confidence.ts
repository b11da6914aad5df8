import type { Segmented, Span } from '../../model/index.ts';
import { overlaps } from '../../text/span.ts';
import type { Marked } from './marked.ts';

/** Weights of a logistic regression by the name of the feature; `bias` for all. */
export type Calibration = Readonly<Record<string, number>>;

const EDGE = 0.002;
const logit = (chance: number): number => {
  const held = Math.min(1 - EDGE, Math.max(EDGE, chance));
  return Math.log(held / (1 - held));
};

/** How much of some spans stands in quotation marks, between 0 and 1. */
function quotedShare({ quotations }: Segmented, spans: readonly Span[]): number {
  let quoted = 0;
  let all = 0;
  for (const span of spans) {
    all += span.end - span.start;
    for (const one of quotations)
      if (one.depth === 0 && overlaps(one, span))
        quoted += Math.min(one.end, span.end) - Math.max(one.start, span.start);
  }
  return all === 0 ? 0 : quoted / all;
}

/**
 * What is known of a marked attribution, as numbers by name. `ruleScore` is that of the likeliest reading that a rule
 * has of the same cue, or null where no rule has any.
 */
export function confidenceFeatures(
  segmented: Segmented,
  { source, content, cueChance, sourceChance, contentChance, isNested }: Marked,
  ruleScore: number | null,
): Readonly<Record<string, number>> {
  const share = quotedShare(segmented, content);
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    bias: 1,
    cue: logit(cueChance),
    source: source.length > 0 ? logit(sourceChance) : 0,
    sourceless: source.length > 0 ? 0 : 1,
    content: logit(contentChance),
    length: Math.log(Math.max(1, length)) - 4,
    quoted: share > 0 ? 1 : 0,
    direct: share > 0.95 ? 1 : 0,
    ruled: ruleScore === null ? 0 : 1,
    rule: ruleScore === null ? 0 : logit(ruleScore),
    nested: isNested ? 1 : 0,
  };
}

/** The calibrated probability that an attribution is a relaxed match, to three places. */
export function judgeConfidence(
  features: Readonly<Record<string, number>>,
  calibration: Calibration,
): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * (calibration[name] ?? 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
