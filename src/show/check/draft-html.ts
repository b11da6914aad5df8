import type { CheckedDraft } from '../../model/index.ts';
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH } from '../comparison/comparison-style.ts';
import { escapeHtml } from '../escape-html.ts';
import { PAGE_END, pageHead } from '../html-page.ts';
import { htmlWording } from '../wording-html.ts';
import { countVerdicts, type QuotationView, viewQuotation, WHAT_EXACT_MEANS } from './view-quotation.ts';

const quotation = (
  { label, isToBeSeen, speaker, words, lines, changes }: QuotationView,
  at: number,
): string => `<section class="statement"><h3 dir="auto"><span class="letter">${at + 1}</span> ${escapeHtml(speaker)}</h3>
<p dir="auto">“${escapeHtml(words)}”</p>${changes === null ? '' : `<p dir="auto">${htmlWording(changes)}</p>`}
<p class="${isToBeSeen ? 'warn' : 'quiet'}"><b>${escapeHtml(label)}</b></p>
<ul>${lines.map((line) => `<li class="quiet" dir="auto">${escapeHtml(line)}</li>`).join('\n')}</ul></section>`;

/** The quotations of a draft as one page that needs nothing else. */
export const draftHtml = ({ quotations }: CheckedDraft): string =>
  [
    pageHead({
      title: 'The quotations of a draft: checked by Hearsay',
      heading: 'The quotations of a draft',
      key: escapeHtml(WHAT_EXACT_MEANS),
      style: COMPARISON_STYLE,
      styleHash: COMPARISON_STYLE_HASH,
    }),
    `<p class="key">${escapeHtml(countVerdicts(quotations))}</p>`,
    ...quotations.map((one, at) => quotation(viewQuotation(one), at)),
    PAGE_END,
  ].join('\n');
