import { barsTable } from '../../bars.ts';
import { diffTable } from '../../diff-figures.ts';
import { committedFigures, type Measured, writeResults } from '../../results.ts';
import { describeContext } from '../../run-context.ts';
import { markdownTable, type Table, textTable } from '../../table.ts';
import { linksBars } from './links-bars.ts';
import { linksTables } from './links-tables.ts';
import type { LinksFigures } from './measure-links.ts';

/** Name of the files in eval/results. */
const NAME = 'links';

const tablesOf = (figures: LinksFigures): readonly Table[] => [
  ...linksTables(figures),
  barsTable(linksBars(figures)),
];

/** The figures as a page of Markdown. */
function linksPage({ run, figures }: Measured<LinksFigures>): string {
  return [
    '# Measured: what became of statements',
    '',
    'Written by `npm run eval`; its past is in the history of this file. Intervals are Wilson’s, 95 %. “who P” and “R”: precision and recall of who does it, whatever to.',
    '',
    `- links: ${describeContext(run)}`,
    '',
    ...tablesOf(figures).map(markdownTable),
  ].join('\n');
}

/** What to print of the figures; keeps them in eval/results if asked to. */
export function reportLinks(
  measured: Measured<LinksFigures>,
  { isKept, isDiff }: { readonly isKept: boolean; readonly isDiff: boolean },
): readonly string[] {
  const committed = isDiff ? [diffTable(committedFigures(NAME), measured.figures)] : [];
  if (isKept) writeResults(NAME, measured, linksPage(measured));
  return [...tablesOf(measured.figures), ...committed].map(textTable);
}
