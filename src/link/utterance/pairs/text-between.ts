import type { Report } from '../../report/report.ts';

/** The text between the sentences of two reports of one document; empty where they share one, null without spans. */
export function textBetween(a: Report, b: Report): string | null {
  const [first, last] =
    (a.sentence.spans[0]?.start ?? 0) <= (b.sentence.spans[0]?.start ?? 0) ? [a, b] : [b, a];
  const start = first.sentence.spans.at(-1)?.end;
  const end = last.sentence.spans[0]?.start;
  if (start === undefined || end === undefined) return null;
  return start >= end ? '' : a.document.text.slice(start, end);
}

/** Whether two reports of one document stand in one paragraph. */
export function areInOneParagraph(a: Report, b: Report): boolean {
  const between = textBetween(a, b);
  return between !== null && !between.includes('\n');
}
