import { eventReplies } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findByPhrases } from './find-by-phrases.ts';

const PHRASES = bindPhrases(eventReplies, 'decline');

/** “Declined to comment”, “would not be drawn”, “nothing to add”. */
export function findRefusals(said: SaidWords): readonly EventFinding[] {
  return findByPhrases(said, {
    relation: 'declinesToComment',
    rule: 'decline-to-comment',
    phrases: PHRASES,
    isRefusal: true,
    acts: ['decline'],
  });
}
