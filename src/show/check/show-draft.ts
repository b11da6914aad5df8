import type { CheckedDraft } from '../../model/index.ts';
import type { Screen } from '../format.ts';
import type { PageFormat } from '../page-formats.ts';
import { draftHtml } from './draft-html.ts';
import { draftMarkdown } from './draft-markdown.ts';
import { draftTable } from './draft-table.ts';

/** A checked draft in the format of that name; JSON has it as the library gives it. */
export function showDraft(checked: CheckedDraft, format: PageFormat, screen: Screen): string {
  if (format === 'json') return `${JSON.stringify(checked, null, 2)}\n`;
  if (format === 'html') return draftHtml(checked);
  return format === 'markdown' ? draftMarkdown(checked) : draftTable(checked, screen);
}
