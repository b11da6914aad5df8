import type { Attribution, Span } from '../../../model/index.ts';
import type { Report } from '../../report/report.ts';

/** Attributions before and behind one that may have to do with it. */
const NEAR = 40;

const isInside = (inner: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= inner.start && inner.end <= end);

function attributionsAround({
  document: { attributions },
  attribution,
  place,
}: Report): readonly Attribution[] {
  const near = attributions.slice(Math.max(0, place - NEAR), place + NEAR + 1);
  return near.filter(({ id }) => id !== attribution.id);
}

/** Those that stand in the content of a report. */
export const attributionsInside = (report: Report): readonly Attribution[] =>
  attributionsAround(report).filter(
    ({ parent, cue, content }) =>
      parent === report.attribution.id ||
      (content.length > 0 && [...cue, ...content].every((span) => isInside(span, report.content.spans))),
  );

/** What the document's other reports tell, but for those that this one stands in. */
export function foreignContents(report: Report): readonly Span[] {
  const own = report.attribution.cue[0] ?? report.attribution.content[0];
  if (!own) return [];
  return attributionsAround(report)
    .filter(({ content }) => !isInside(own, content))
    .flatMap(({ content }) => content);
}
