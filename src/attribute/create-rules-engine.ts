import type { Attribution, Provenance, Segmented } from '../model/index.ts';
import { assembleAttributions } from './assemble-attributions.ts';
import { type Chosen, chooseCandidates } from './choose/choose-candidates.ts';
import type { Engine, Hash } from './engine.ts';
import { proposeCandidates } from './rules/propose-candidates.ts';

const VERSION = '1';

/** The rules engine answers at once. */
export interface RulesEngine extends Engine {
  attribute(segmented: Segmented): readonly Attribution[];
}

/** What the rules engine says of something that one of its rules found. */
export const ruleProvenance = ({ rule, score, cue }: Chosen): Provenance => ({
  kind: 'rule',
  name: rule,
  version: VERSION,
  score: Math.round(score * 1000) / 1000,
  evidence: [...cue],
});

/**
 * The rules engine: rules propose, a weight for each feature decides, and what is left is joined and nested. Takes
 * about linear time in the text. `hash` gives the ids of attributions and must be the same function everywhere.
 */
export function createRulesEngine({ hash }: { readonly hash: Hash }): RulesEngine {
  return {
    name: 'rules',
    version: VERSION,
    attribute: (segmented) => {
      const { candidates, bare } = proposeCandidates(segmented);
      const chosen = chooseCandidates(candidates);
      return assembleAttributions(segmented, { chosen, bare, hash, provenanceOf: ruleProvenance });
    },
  };
}
