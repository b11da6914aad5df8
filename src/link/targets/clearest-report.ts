import type { Report } from '../report/report.ts';
import { saidStems } from './words/compare-words.ts';

/** Of the reports of a statement the one that shows it best: asserted, with content, the earliest such. */
export function clearestReport(reports: readonly Report[]): Report {
  return meantReport(reports, new Set());
}

/** The same, but of those that show it as well the one with least beside what some words name, given by their stems. */
export function meantReport(reports: readonly Report[], named: ReadonlySet<string>): Report {
  const [clearest] = [...reports].sort(
    (one, other) =>
      unclearness(one) - unclearness(other) || shareNamed(other, named) - shareNamed(one, named),
  );
  return clearest!;
}

const unclearness = ({ attribution: { polarity }, content }: Report): number =>
  (polarity === 'asserted' ? 0 : 1) + (content.tokens.length > 0 ? 0 : 2);

function shareNamed(report: Report, named: ReadonlySet<string>): number {
  const stems = [...saidStems(report)];
  return named.size === 0 ? 0 : stems.filter((stem) => named.has(stem)).length / Math.max(1, stems.length);
}
