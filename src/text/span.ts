import type { Span } from '../model/index.ts';

/** Whether `inner` lies wholly inside `outer`; both point into the same text. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two have at least one unit in common; spans that only touch do not overlap. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * The span without white space at either end, no-break spaces and line separators included. Nothing but white
 * space gives an empty span at its end.
 */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a UTF-16 unit is white space, as `\s` has it: Unicode's Zs, line ends, tabs and U+FEFF. */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)));
}

/** Index of the first span that ends behind an offset, in a list in order and without overlaps; its length if none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same stretches in order, as one where they overlap or touch. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What is left of a span when others are taken out of it, in order. */
export function subtractSpans(span: Span, taken: readonly Span[]): Span[] {
  let rest = [span];
  for (const one of taken)
    rest = rest.flatMap((part) =>
      overlaps(part, one)
        ? [
            { start: part.start, end: one.start },
            { start: one.end, end: part.end },
          ].filter(({ start, end }) => end > start)
        : [part],
    );
  return rest;
}
