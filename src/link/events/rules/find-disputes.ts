import { eventReplies } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import { isOwnFault } from '../reading/is-own-fault.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findByPhrases } from './find-by-phrases.ts';

const DENIALS = bindPhrases(eventReplies, 'deny');
const DISPUTES = bindPhrases(eventReplies, 'dispute');
const SHARED = { relation: 'disputes', isRefusal: false, acts: ['deny', 'reject'] } as const;

/**
 * “Denied it”, “a wicked invention”; “rubbished the claim”, “that is wrong”: it is not true. The former, rule `deny`, is
 * also what the speaker says who never said it. Who says that he himself was wrong disputes nothing.
 */
export function findDisputes(said: SaidWords): readonly EventFinding[] {
  return [
    ...findByPhrases(said, { ...SHARED, rule: 'deny', phrases: DENIALS }),
    ...findByPhrases(said, { ...SHARED, rule: 'dispute', phrases: DISPUTES }),
  ].filter(({ places }) => !isOwnFault(said, places));
}
