import type { Attribution, Reading } from '../model/index.ts';
import type { Format } from './format.ts';
import { roleWords } from './role-words.ts';
import { claimOf } from './schema-org.ts';

/** What is left to be checked of an attribution; null where nobody of a name claims anything. */
function review(reading: Reading, one: Attribution): object | null {
  const claim = claimOf(reading, one);
  return (
    claim && {
      '@type': 'ClaimReview',
      claimReviewed: roleWords(reading.document.text, one.content),
      itemReviewed: claim,
    }
  );
}

/**
 * Forms for fact-checkers to fill in, as JSON-LD (schema.org/ClaimReview): who claims what, and where; without a rating,
 * which is theirs to give. A claim is what a named speaker says in a document's own voice; what is asked, denied, taken
 * back, not said, or said through somebody else has none.
 */
export function createClaimReviewFormat(): Omit<Format, 'name'> {
  let hasItems = false;
  return {
    showsNotices: false,
    open: () => '{"@context":"https://schema.org","@graph":[',
    reading(reading) {
      const items = reading.attributions.flatMap((one) => review(reading, one) ?? []);
      const lead = items.length === 0 ? '' : hasItems ? ',\n' : '\n';
      hasItems ||= items.length > 0;
      return lead + items.map((item) => JSON.stringify(item)).join(',\n');
    },
    close: () => '\n]}\n',
  };
}
