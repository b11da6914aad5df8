import type { Attribution, Span } from '../../../model/index.ts';

/** From the first to the last unit of some spans; null for none. */
export function extentOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** From the first to the last unit of an attribution, whatever its role. */
export const extentOfAll = ({ source, cue, content }: Attribution): Span =>
  extentOf([...source, ...cue, ...content]) ?? { start: 0, end: 0 };
