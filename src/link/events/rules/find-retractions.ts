import { eventAmends } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findAmends } from './find-amends.ts';

const PHRASES = bindPhrases(eventAmends, 'retract');

/** “Withdrew the remark”, “I take that back”, “no longer stands by it”, “was wrong to say so”. */
export function findRetractions(said: SaidWords): readonly EventFinding[] {
  return findAmends(said, {
    relation: 'retracts',
    rule: 'retract',
    phrases: PHRASES,
    agrees: said.report.attribution.act === 'retract' ? 0.7 : 0,
  });
}
