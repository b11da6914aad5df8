import { hashText } from '../../store/hash-text.ts';

/** Something that may be drawn. */
export interface Drawable {
  readonly id: string;
  readonly stratum: string;
}

/** Keeps of each stratum those whose hash of seed and id is lowest, whatever the order in which they come. */
export interface Lowest<T extends Drawable> {
  readonly offer: (one: T) => void;
  /** In the order of their hashes. */
  readonly drawn: () => readonly T[];
}

interface Ranked<T> {
  readonly rank: string;
  readonly one: T;
}

const inOrder = (a: Ranked<unknown>, b: Ranked<unknown>): number => (a.rank < b.rank ? -1 : 1);
/** A stratum is cut down when it has so many times what is drawn of it. */
const SLACK = 4;

/**
 * A draw that is the same for the same seed, and of which little changes when a record grows: what is added comes in where
 * its hash is low, and pushes out as many.
 */
export function createLowest<T extends Drawable>(
  seed: string,
  wanted: ReadonlyMap<string, number>,
): Lowest<T> {
  const strata = new Map<string, Ranked<T>[]>();
  const cut = (stratum: string): Ranked<T>[] =>
    strata
      .get(stratum)!
      .sort(inOrder)
      .slice(0, wanted.get(stratum) ?? 0);
  return {
    offer(one) {
      const many = wanted.get(one.stratum) ?? 0;
      if (many === 0) return;
      const held = strata.get(one.stratum) ?? [];
      held.push({ rank: hashText(`${seed} ${one.id}`), one });
      strata.set(one.stratum, held);
      if (held.length > SLACK * many + 1000) strata.set(one.stratum, cut(one.stratum));
    },
    drawn: () =>
      [...strata.keys()]
        .flatMap(cut)
        .sort(inOrder)
        .map(({ one }) => one),
  };
}
