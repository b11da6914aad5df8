import type { ModelSettings } from '../src/attribute/index.ts';

/** Settings of the learned engine for networks of tests. */
export const MODEL_SETTINGS: ModelSettings = {
  longest: 60,
  before: 20,
  leastCue: 0.2,
  eagerness: 1,
  widestGap: 1,
  leastInGap: 0.2,
  threshold: 0.4,
  nestedThreshold: 0.4,
  ruleThreshold: 2,
  nestedRuleThreshold: 2,
  gate: 0,
  calibration: { cue: 1 },
};
