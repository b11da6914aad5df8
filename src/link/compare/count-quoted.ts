import type { QuotedShare } from '../../model/index.ts';
import { countWords } from '../../text/count-words.ts';
import type { Report } from '../report/report.ts';

type Count = { -readonly [Key in keyof QuotedShare]: QuotedShare[Key] };

/** Polarities of what somebody is reported to have said; a denied or supposed saying quotes nobody. */
const isSaid = ({ attribution }: Report): boolean =>
  attribution.polarity === 'asserted' || attribution.polarity === 'hedged';

/** Whether what stands around a report has the same speaker, so that its words are counted there. */
function isInsideOwn({ parent }: Report, person: string): boolean {
  for (let around = parent; around !== null; around = around.parent)
    if (around.speakers.includes(person)) return true;
  return false;
}

function newCount(person: string): Count {
  return { person, statements: 0, direct: 0, mixed: 0, indirect: 0, words: 0, verbatimWords: 0 };
}

/** Who is quoted how much in the reports of one account, those quoted most first. */
export function countQuoted(reports: readonly Report[]): readonly QuotedShare[] {
  const counts = new Map<string, Count>();
  for (const report of reports.filter(isSaid))
    for (const person of report.speakers) {
      if (isInsideOwn(report, person)) continue;
      const count = counts.get(person) ?? newCount(person);
      counts.set(person, count);
      const { words, verbatim } = countWords(report.document.text, report.attribution);
      count.statements++;
      count[report.attribution.manner]++;
      count.words += words;
      count.verbatimWords += verbatim;
    }
  return [...counts.values()].sort((a, b) => b.words - a.words || b.statements - a.statements);
}
