import type { EngineName } from '../src/index.ts';
import { barsTable, polnearBars, storiesBars } from './bars.ts';
import { pagesBars, pagesTables } from './pages-tables.ts';
import { peopleBars } from './people-bars.ts';
import { peopleTables } from './people-tables.ts';
import { polnearTables } from './polnear-tables.ts';
import type { Results } from './results.ts';
import { describeContext, type RunContext } from './run-context.ts';
import { storiesTables } from './stories-tables.ts';
import { markdownTable, type Table } from './table.ts';

/** All tables of some results, the bars last. */
export function resultTables(
  engine: EngineName,
  { polnear, stories, pages, people }: Results,
): readonly Table[] {
  const bars = [
    ...(polnear ? polnearBars(polnear.figures) : []),
    ...(stories ? storiesBars(engine, stories.figures) : []),
    ...(pages ? pagesBars(pages.figures) : []),
    ...(people ? peopleBars(engine, people.figures) : []),
  ];
  return [
    ...(polnear ? polnearTables(polnear.figures) : []),
    ...(stories ? storiesTables(stories.figures) : []),
    ...(pages ? pagesTables(pages.figures) : []),
    ...(people ? peopleTables(people.figures) : []),
    ...(bars.length > 0 ? [barsTable(bars)] : []),
  ];
}

/** Results as a page of Markdown. */
export function resultsPage(engine: EngineName, results: Results): string {
  const runs = Object.entries(results).flatMap(
    ([part, measured]: [string, { readonly run: RunContext } | null]) =>
      measured ? [`- ${part}: ${describeContext(measured.run)}`] : [],
  );
  return [
    `# Measured: the ${engine} engine`,
    '',
    'Written by `npm run eval`; its past is in the history of this file.',
    '',
    ...runs,
    '',
    ...resultTables(engine, results).map(markdownTable),
  ].join('\n');
}
