import { percentOf } from '../../figure.ts';
import { readJsonl } from '../../read-jsonl.ts';
import type { Counts } from '../judge/count-links.ts';

/** Whether two claims can both be true. */
type ClaimRelation = 'contradiction' | 'consistent' | 'unrelated';

/** The gold's names of what two statements may be. */
const LABELS = { contradiction: 'Inconsistent', consistent: 'Consistent', unrelated: 'Unrelated' } as const;

interface Pair {
  readonly a: string;
  readonly b: string;
  /** One of five. */
  readonly label: string;
  readonly label3: (typeof LABELS)[ClaimRelation];
}

/** What is measured on pairs of political statements, in per cent where it is no count. */
export interface InconsistencyFigures {
  readonly pairs: number;
  readonly accuracy: number;
  /** Of saying the commonest label of every pair. */
  readonly majority: number;
  readonly classes: Readonly<Record<ClaimRelation, Counts>>;
  /** By the five labels of the gold: how many pairs, and the share with the right one of three. */
  readonly byLabel: Readonly<Record<string, { readonly pairs: number; readonly right: number }>>;
}

/** Compares the pairs of a file, a pair a line. */
export function measureInconsistency(
  path: string,
  compare: (one: string, other: string) => ClaimRelation,
): InconsistencyFigures {
  const judged = readJsonl<Pair>(path).map((pair) => ({ ...pair, found: LABELS[compare(pair.a, pair.b)] }));
  const isRight = ({ found, label3 }: (typeof judged)[number]) => found === label3;
  const share = (some: typeof judged) => percentOf(some.filter(isRight).length, some.length);
  const classCounts = (label: string): Counts => ({
    hits: judged.filter((one) => one.label3 === label && isRight(one)).length,
    found: judged.filter(({ found }) => found === label).length,
    due: judged.filter(({ label3 }) => label3 === label).length,
  });
  const classes = {
    contradiction: classCounts(LABELS.contradiction),
    consistent: classCounts(LABELS.consistent),
    unrelated: classCounts(LABELS.unrelated),
  };
  return {
    pairs: judged.length,
    accuracy: share(judged),
    majority: percentOf(Math.max(...Object.values(classes).map(({ due }) => due)), judged.length),
    classes,
    byLabel: Object.fromEntries(
      [...Map.groupBy(judged, ({ label }) => label)].map(([label, all]) => [
        label,
        { pairs: all.length, right: share(all) },
      ]),
    ),
  };
}
