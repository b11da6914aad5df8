import { eventReplies } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findByPhrases } from './find-by-phrases.ts';

const PHRASES = bindPhrases(eventReplies, 'repeat');

/** “Reiterated”, “said again”, “as I told the radio”: the same again on another occasion. */
export function findRepetitions(said: SaidWords): readonly EventFinding[] {
  return findByPhrases(said, {
    relation: 'repeats',
    rule: 'repeat',
    phrases: PHRASES,
    isRefusal: false,
    acts: [],
  });
}
