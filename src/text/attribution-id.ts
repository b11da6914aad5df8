import type { AttributionPlace, Span } from '../model/index.ts';

const spansKey = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();

/** The spans that make an attribution what it is. */
export interface Roles extends Pick<AttributionPlace, 'cue' | 'content'> {
  readonly source: readonly Span[];
}

/** Id of an attribution: a hash of its document's id and the spans of its roles, 24 characters. */
export function attributionId(
  document: string,
  { source, cue, content }: Roles,
  hash: (text: string) => string,
): string {
  return hash([document, ...[source, cue, content].map(spansKey)].join('|')).slice(0, 24);
}

/** A place as a key: equal for equal spans of one document. */
export const placeKey = ({ document, cue, content }: AttributionPlace): string =>
  `${document}|${spansKey(cue)}|${spansKey(content)}`;
