import { areOfOneAffair } from '../../report/are-of-one-affair.ts';
import { amountOf } from '../../trees/create-trees.ts';
import { areNearlyVerbatim } from './are-nearly-verbatim.ts';
import type { FeaturedPair } from './beside-others.ts';

/** What is taken off the log-odds where nobody knows the day of one and its document names little of what the other names. */
const STRANGE = 2.5;

/** What is taken off where one has nothing but a name to say, and another verb: “a debate against Donald Trump”. */
const BARE = 2;

/** A name or several, and no other word. */
const NAMES = /^(?:\p{Lu}\S*\s*)+$/u;

/**
 * What speaks against two reports of two documents being of one utterance and the trees have hardly seen: all that they learned from bears a
 * date, and of whatever is in two invented documents both tell of one affair.
 */
export function doubtOf(pair: FeaturedPair): number {
  if (pair.a.document === pair.b.document) return 0;
  return (isStrange(pair) ? STRANGE : 0) + (isBareName(pair) ? BARE : 0);
}

const isStrange = ({ a, b }: FeaturedPair): boolean =>
  (a.document.day === null || b.document.day === null) &&
  !areOfOneAffair(a.document, b.document) &&
  !areNearlyVerbatim(a, b);

const isBareName = ({ a, b, features }: FeaturedPair): boolean =>
  [a, b].some(({ content }) => NAMES.test(content.text)) &&
  amountOf(features, 'verbs with a word in common') === 0;
