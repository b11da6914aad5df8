import { eventReplies } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findByPhrases } from './find-by-phrases.ts';

const PHRASES = bindPhrases(eventReplies, 'confirm');

/** “Stands by every word”, “admitted saying so”, “he is right”: it was said, or it is so. */
export function findConfirmations(said: SaidWords): readonly EventFinding[] {
  return findByPhrases(said, {
    relation: 'confirms',
    rule: 'confirm',
    phrases: PHRASES,
    isRefusal: false,
    acts: ['confirm', 'admit', 'agree'],
  });
}
