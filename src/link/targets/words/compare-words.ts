import type { Report } from '../../report/report.ts';
import { weightOf } from '../../utterance/term-weight.ts';
import type { ToldStatement } from '../told-statement.ts';
import { contentStems } from './content-stems.ts';

/** Weighs words by how rare they are, at large and among the statements at hand. */
export interface WordComparison {
  /** Share of the weight of some stems that a statement's content has, between 0 and 1. */
  readonly shareIn: (stems: Iterable<string>, statement: ToldStatement) => number;
  /** Share of the weight of a statement's content that is among some stems, between 0 and 1. */
  readonly shareOf: (statement: ToldStatement, stems: ReadonlySet<string>) => number;
}

const known = new WeakMap<Report, ReadonlySet<string>>();

/** Stems of what a report says, that say something of it, the rarest first. */
export function saidStems(report: Report): ReadonlySet<string> {
  const before = known.get(report);
  if (before) return before;
  const stems = new Set(contentStems(report.content.tokens));
  known.set(report, stems);
  return stems;
}

/** A comparison of words with the statements among which one is looked for. */
export function createComparison(statements: readonly ToldStatement[]): WordComparison {
  const stemsOf = new Map(statements.map((one) => [one, stemsIn(one)]));
  const counts = new Map<string, number>();
  for (const stems of stemsOf.values())
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (stem: string) =>
    weightOf(stem) * Math.log(1 + (statements.length + 1) / (1 + (counts.get(stem) ?? 0)));
  const share = (stems: Iterable<string>, among: ReadonlySet<string>) => {
    let all = 0;
    let shared = 0;
    for (const stem of stems) {
      const own = weight(stem);
      all += own;
      if (among.has(stem)) shared += own;
    }
    return all === 0 ? 0 : shared / all;
  };
  return {
    shareIn: (stems, statement) => share(stems, stemsOf.get(statement)!),
    shareOf: (statement, stems) => share(stemsOf.get(statement)!, stems),
  };
}

const stemsIn = ({ reports }: ToldStatement): ReadonlySet<string> =>
  new Set(reports.flatMap((report) => [...saidStems(report)]));
