import type { Span } from '../../../model/index.ts';
import type { Report } from '../../report/report.ts';
import { attributionsInside } from './attributions-around.ts';

/** Where the speaker, at another time, is quoted in the content. */
export const innerSpans = (report: Report): readonly Span[] =>
  attributionsInside(report)
    .filter(({ speaker }) => [speaker ?? []].flat().some((id) => report.speakers.includes(id)))
    .flatMap(({ content }) => content);
