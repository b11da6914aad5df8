import type { CheckedDraft } from '../../model/index.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { markdownWording } from '../wording-markdown.ts';
import { countVerdicts, type QuotationView, viewQuotation, WHAT_EXACT_MEANS } from './view-quotation.ts';

const quotation = ({ label, speaker, words, lines, changes }: QuotationView): string =>
  [
    `1. **${escapeMarkdown(label)}** · ${escapeMarkdown(speaker)}: “${escapeMarkdown(words)}”`,
    ...(changes === null ? [] : [`   - ${markdownWording(changes)}`]),
    ...lines.map((line) => `   - ${escapeMarkdown(line)}`),
  ].join('\n');

/** The quotations of a draft as Markdown. */
export const draftMarkdown = ({ quotations }: CheckedDraft): string =>
  `# The quotations of a draft\n\n${countVerdicts(quotations)}\n\n${quotations.map((one) => quotation(viewQuotation(one))).join('\n')}\n\n${WHAT_EXACT_MEANS}\n`;
