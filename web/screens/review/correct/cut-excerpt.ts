import type { AttributionValues, Span } from '../../../../src/model/index.ts';

/** A stretch of a document's text, and where it begins there. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
}

/** First and last unit of the roles; null where they are empty. */
function extent({
  source,
  cue,
  content,
}: Pick<AttributionValues, 'source' | 'cue' | 'content'>): Span | null {
  const all = [...source, ...cue, ...content];
  if (all.length === 0) return null;
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

const NOT_SPACE = /\S*$/;

/** What of a text stands within so many units of what is marked in it, cut between words. */
export function cutExcerpt(
  { text, start }: Excerpt,
  values: Pick<AttributionValues, 'source' | 'cue' | 'content'>,
  around: number,
): Excerpt {
  const marked = extent(values) ?? { start, end: start };
  const from = Math.max(0, marked.start - start - around);
  const to = Math.min(text.length, marked.end - start + around);
  const first = from === 0 ? 0 : from - NOT_SPACE.exec(text.slice(Math.max(0, from - 40), from))![0].length;
  const rest = to === text.length ? '' : /^\S{0,40}/.exec(text.slice(to, to + 40))![0];
  return { text: text.slice(first, to + rest.length), start: start + first };
}
