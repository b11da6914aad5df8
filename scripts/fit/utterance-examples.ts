import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { isTold } from '../../src/link/utterance/is-told.ts';
import { pairFeatures } from '../../src/link/utterance/pairs/pair-features.ts';
import type { Example } from './fit-logistic.ts';

/** Of two statements with many reports not every pair is another lesson. */
const MOST_OF_TWO = 30;

/** Pairs of reports of one speaker, and whether the gold has them as reports of one utterance. */
export function utteranceExamples({ gold, documents, goldOf }: ToldCase): readonly Example[] {
  const reports = documents
    .flatMap(reportsOf)
    .filter((report) => isTold(report) && goldOf.has(report.attribution.id));
  const statements = new Map<string, number[]>();
  for (const [n, ids] of gold.statements.entries())
    for (const id of ids) statements.set(id, [...(statements.get(id) ?? []), n]);
  const statementsOf = ({ attribution: { id } }: Report): readonly (number | string)[] =>
    statements.get(goldOf.get(id)!) ?? [goldOf.get(id)!];
  const seen = new Map<string, number>();
  return reports.flatMap((a, at) =>
    reports.slice(at + 1).flatMap((b): Example | [] => {
      if (!a.speakers.some((id) => b.speakers.includes(id))) return [];
      const [one, other] = [statementsOf(a), statementsOf(b)];
      const key = [one[0], other[0]].map(String).sort().join(' ');
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (seen.get(key)! > MOST_OF_TWO) return [];
      return { features: pairFeatures(a, b), target: one.some((n) => other.includes(n)) ? 1 : 0 };
    }),
  );
}
