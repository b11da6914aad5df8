import type { Report } from '../report/report.ts';

/** Of the reports of a statement the one that shows it best: asserted, with content, the earliest such. */
export function clearestReport(reports: readonly Report[]): Report {
  const [clearest] = [...reports].sort((one, other) => unclearness(one) - unclearness(other));
  return clearest!;
}

const unclearness = ({ attribution: { polarity }, content }: Report): number =>
  (polarity === 'asserted' ? 0 : 1) + (content.tokens.length > 0 ? 0 : 2);
