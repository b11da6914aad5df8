import type { CheckedDraft } from '../../model/index.ts';
import type { Screen } from '../format.ts';
import { neutraliseLine } from '../neutralise.ts';
import { createTableStyle } from '../table-style.ts';
import { markedWording } from '../wording-marks.ts';
import { wrapText } from '../wrap-text.ts';
import { countVerdicts, type QuotationView, viewQuotation, WHAT_EXACT_MEANS } from './view-quotation.ts';

/** Quotations one below the other, those first that stand first. No control character gets through. */
export function draftTable({ quotations }: CheckedDraft, { columns, hasColour }: Screen): string {
  const width = Math.min(Math.max(columns, 40), 120);
  const style = createTableStyle(hasColour);
  const hang = (lead: string, words: string) =>
    wrapText(neutraliseLine(words), width - 6).map((line, at) => `${at === 0 ? lead : '      '}${line}`);
  const lines = ({ label, isToBeSeen, speaker, words, lines: said, changes }: QuotationView, at: number) => [
    ...hang(`${String(at + 1).padStart(3)}.  `, `${label} · ${speaker}`).map(
      isToBeSeen ? style.notice : style.speaker,
    ),
    ...hang('      ', `“${words}”`),
    ...(changes === null ? [] : hang('   ≠  ', markedWording(changes))),
    ...said.flatMap((line) => hang('   -  ', line)).map(style.quiet),
    '',
  ];
  const views = quotations.map(viewQuotation);
  return [
    style.heading(countVerdicts(quotations)),
    '',
    ...views.flatMap(lines),
    ...wrapText(WHAT_EXACT_MEANS, width).map(style.quiet),
    '',
  ].join('\n');
}
