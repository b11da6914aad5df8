import type { Report } from '../../report/report.ts';

/** A number of the report that came out earlier and of the later one; the smaller first where none is known to be earlier. */
export function inOrder(
  a: Report,
  b: Report,
  numberOf: (report: Report) => number,
): readonly [earlier: number, later: number] {
  const [one, other] = [numberOf(a), numberOf(b)];
  const order = a.document === b.document ? a.place - b.place : (a.document.day ?? 0) - (b.document.day ?? 0);
  const isKnown =
    order !== 0 && (a.document === b.document || (a.document.day !== null && b.document.day !== null));
  if (isKnown) return order < 0 ? [one, other] : [other, one];
  return one <= other ? [one, other] : [other, one];
}
