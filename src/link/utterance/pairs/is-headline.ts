import type { Report } from '../../report/report.ts';

/** Whether it stands in the title, where that is a part of the text. */
export function isHeadline({ document: { title, text }, content }: Report): boolean {
  const at = title === null ? -1 : text.indexOf(title);
  const start = content.spans[0]?.start ?? -1;
  return at >= 0 && start >= at && start < at + title!.length;
}
