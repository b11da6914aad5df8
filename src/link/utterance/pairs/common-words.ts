import type { Gist } from '../gist/gist.ts';

/** What two reports say, and the terms that both have. */
export interface CommonWords {
  readonly one: Gist;
  readonly other: Gist;
  /** The one with less to say, and the one with more. */
  readonly fewer: Gist;
  readonly more: Gist;
  readonly terms: readonly string[];
  /** What the common terms weigh in the one in which they weigh less. */
  readonly weight: number;
}

/** The terms that two reports have in common. */
export function commonWords(one: Gist, other: Gist): CommonWords {
  const terms = [...one.terms.keys()].filter((term) => other.terms.has(term));
  const [fewer, more] = one.total <= other.total ? [one, other] : [other, one];
  return {
    ...{ one, other, fewer, more, terms },
    weight: Math.min(weightIn(one, terms), weightIn(other, terms)),
  };
}

/** What terms weigh in a report. */
export const weightIn = ({ terms }: Gist, keys: readonly string[]): number =>
  keys.reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);
