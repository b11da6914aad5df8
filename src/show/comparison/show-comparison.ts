import type { ComparedAccounts } from '../../model/index.ts';
import type { Screen } from '../format.ts';
import type { PageFormat } from '../page-formats.ts';
import { comparisonHtml } from './comparison-html.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { comparisonTable } from './comparison-table.ts';
import { viewComparison } from './view-comparison.ts';

/** A comparison in the format of that name; JSON has it as the library gives it. */
export function showComparison(compared: ComparedAccounts, format: PageFormat, screen: Screen): string {
  if (format === 'json') return `${JSON.stringify(compared, null, 2)}\n`;
  const view = viewComparison(compared);
  if (format === 'html') return comparisonHtml(view);
  return format === 'markdown' ? comparisonMarkdown(view) : comparisonTable(view, screen);
}
