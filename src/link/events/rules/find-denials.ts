import { eventReplies } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findByPhrases } from './find-by-phrases.ts';

const PHRASES = bindPhrases(eventReplies, 'deny-saying');

/** “Never said that”, “was misquoted”, “denied having called it”: the words were not said. */
export function findDenials(said: SaidWords): readonly EventFinding[] {
  return findByPhrases(said, {
    relation: 'deniesSaying',
    rule: 'deny-saying',
    phrases: PHRASES,
    isRefusal: false,
    acts: ['deny'],
  });
}
