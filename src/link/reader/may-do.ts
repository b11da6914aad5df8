import { deedWords } from '../../generated/lexicon.ts';
import { readSaidWords } from '../events/reading/said-words.ts';
import type { Report } from '../report/report.ts';

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  deedWords.map(({ feature, weight }) => [feature, Number(weight)]),
);

/** What is done to a statement is said early on. */
const MOST_WORDS = 60;

/** The words of a report by part, that tell whether it may do something to a statement. */
export function deedWordsOf(report: Report): readonly string[] {
  const { line, cueLength } = readSaidWords(report);
  const words = line
    .filter(({ role }, at) => role !== 'content' || at < cueLength + MOST_WORDS)
    .map(({ role, stem }) => `${role} ${stem}`);
  return [...new Set(words)];
}

/** Whether words of a report say that it may do something to a statement, so that it is worth reading. */
export function mayDo(report: Report): boolean {
  return (
    deedWordsOf(report).reduce((sum, one) => sum + (WEIGHTS.get(one) ?? 0), WEIGHTS.get('bias') ?? 0) >= 0
  );
}
