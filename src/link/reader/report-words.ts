import { readSaidWords } from '../events/reading/said-words.ts';
import type { Report } from '../report/report.ts';
import type { ReportWords } from './link-reader.ts';

/** The words of a report as a reader is given them. */
export function reportWords(report: Report): ReportWords {
  const { source, cue, content, document } = report;
  const aside = readSaidWords(report).line.filter(({ role }) => role === 'aside');
  return {
    source: source.text,
    cue: cue.text,
    content: content.text,
    aside: aside.map(({ start, end }) => document.text.slice(start, end)).join(' '),
  };
}
