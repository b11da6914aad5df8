import { MANNERS, type Manner } from '../../../../src/model/index.ts';
import type { PlacedStatement } from './place-statements.ts';

/** Which statements of a document are shown: a speaker's by id or `NOBODY`, those of a manner; null for all. */
export interface Narrow {
  readonly speaker: string | null;
  readonly manner: Manner | null;
}

/** Stands for the speaker of statements of whom nobody has been made out. */
export const NOBODY = 'nobody';

/** Somebody or something with how many statements are theirs. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

const keysOf = ({ speakers }: PlacedStatement): readonly string[] =>
  speakers.length === 0 ? [NOBODY] : speakers.map(({ id }) => id);

/** Those of some statements that are shown. */
export const narrowed = (
  statements: readonly PlacedStatement[],
  { speaker, manner }: Narrow,
): readonly PlacedStatement[] =>
  statements.filter(
    (one) =>
      (speaker === null || keysOf(one).includes(speaker)) &&
      (manner === null || one.attribution.manner === manner),
  );

/** Who speaks how often, those who speak most first, what nobody speaks last. */
export function countSpeakers(statements: readonly PlacedStatement[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const key of statements.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => Number(a.key === NOBODY) - Number(b.key === NOBODY) || b.count - a.count);
}

/** How many statements are of each manner; those of which there are none are left out. */
export const countManners = (
  statements: readonly PlacedStatement[],
): readonly { readonly manner: Manner; readonly count: number }[] =>
  MANNERS.map((manner) => ({
    manner,
    count: statements.filter(({ attribution }) => attribution.manner === manner).length,
  })).filter(({ count }) => count > 0);

/** A narrowing as the address has it; what makes no sense counts as none. */
export const narrowOf = ({ speaker, manner }: Readonly<Record<string, string | undefined>>): Narrow => ({
  speaker: speaker || null,
  manner: MANNERS.find((one) => one === manner) ?? null,
});
