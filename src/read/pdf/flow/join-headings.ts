import { firstLine, joined, lastLine, type Passage } from './passage.ts';

/** Joins the lines of headings, or of whatever else `isOne` says, that stand below one another in one type. */
export function joinHeadings(passages: readonly Passage[], isOne: (passage: Passage) => boolean): Passage[] {
  const all: Passage[] = [];
  for (const passage of passages) {
    const above = all.at(-1);
    if (above && isOne(above) && isOne(passage) && isSameHeading(above, passage))
      all[all.length - 1] = joined(above, passage);
    else all.push(passage);
  }
  return all;
}

function isSameHeading(above: Passage, passage: Passage): boolean {
  if (above.page !== passage.page || above.font !== passage.font) return false;
  if (Math.abs(above.size - passage.size) > 0.04 * above.size) return false;
  const step = firstLine(passage).baseline - lastLine(above).baseline;
  return step > 0 && step < 1.45 * above.size && firstLine(passage).x0 < lastLine(above).x1;
}
