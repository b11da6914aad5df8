import type { Attribution, Span } from '../../../model/index.ts';
import { joinSpans, overlaps } from '../../../text/span.ts';

const ROLES = ['source', 'cue', 'content'] as const;

/** Where a bracket opens or closes. */
interface Edge {
  readonly at: number;
  readonly words: string;
  /** At one place what closes goes before what opens, and of those that open the longest first. */
  readonly rank: number;
}

function edgesOf(attributions: readonly Attribution[], within: Span): readonly Edge[] {
  const spans = attributions.flatMap((one) =>
    ROLES.flatMap((role) =>
      one[role].filter((span) => overlaps(span, within)).map((span) => ({ role, span })),
    ),
  );
  return spans.flatMap(({ role, span: { start, end } }) => [
    { at: Math.max(start, within.start), words: `[${role}: `, rank: 1 / (1 + end - start) },
    { at: Math.min(end, within.end), words: ']', rank: -1 },
  ]);
}

/** A stretch of a text with the words of attributions in brackets: `[source: Anna] [cue: said] [content: “no”]`. */
export function markWords(text: string, within: Span, attributions: readonly Attribution[]): string {
  const edges = edgesOf(attributions, within).toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let marked = '';
  let at = within.start;
  for (const edge of edges) {
    marked += text.slice(at, edge.at) + edge.words;
    at = edge.at;
  }
  return marked + text.slice(at, within.end);
}

/** Units of a text around an attribution that are shown with it. */
const AROUND = 300;
/** A content that is longer is shown in part: spreadsheets hold 32 767 units in a cell. */
const LONGEST = 10_000;

const isSpaceAt = (text: string, at: number): boolean => /\s/.test(text[at] ?? ' ');

/** Moves the ends of a stretch inwards to where no word is cut, but not past what must stay. */
function toWords(text: string, { start, end }: Span, inner: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && from < inner.start && !isSpaceAt(text, from - 1)) from++;
  while (to < text.length && to > inner.end && !isSpaceAt(text, to)) to--;
  return { start: from, end: to };
}

/** An attribution in the text around it, its words in brackets. */
export function markContext(text: string, attribution: Attribution): string {
  const spans = joinSpans(ROLES.flatMap((role) => attribution[role]));
  const start = spans[0]?.start ?? 0;
  const end = Math.min(spans.at(-1)?.end ?? 0, start + LONGEST);
  const wide = { start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) };
  const within = toWords(text, wide, { start, end });
  const before = within.start > 0 ? '… ' : '';
  return `${before}${markWords(text, within, [attribution])}${within.end < text.length ? ' …' : ''}`;
}
