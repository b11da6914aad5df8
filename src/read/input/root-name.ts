/** What may stand before the root element, and what ends each (XML 1.0, 2.8). */
const BEFORE_ROOT = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;
const TAG_NAME = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/;

/**
 * The name of the first element of XML or HTML, in lower case and without its prefix, behind declarations and comments;
 * null where no element opens the text, or not within it.
 */
export function rootName(text: string): string | null {
  let rest = text.trimStart();
  for (;;) {
    const end = endOfMisc(rest);
    if (end === 0) return TAG_NAME.exec(rest)?.[1]?.toLowerCase() ?? null;
    if (end < 0) return null;
    rest = rest.slice(end).trimStart();
  }
}

/** Length of the declaration or comment that the text opens with; 0 where it opens with none, -1 for one without end. */
function endOfMisc(text: string): number {
  for (const [start, end] of BEFORE_ROOT) {
    if (!text.startsWith(start)) continue;
    const at = text.indexOf(end, start.length);
    return at < 0 ? -1 : at + end.length;
  }
  return /^<!doctype/i.test(text) ? doctypeLength(text) : 0;
}

/** Length of a document type declaration, with the declarations between brackets that it may have inside; -1 without end. */
export function doctypeLength(text: string): number {
  const close = text.indexOf('>');
  const bracket = text.indexOf('[');
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? -1 : close + 1;
  const inner = text.indexOf(']', bracket);
  const end = inner < 0 ? -1 : text.indexOf('>', inner);
  return end < 0 ? -1 : end + 1;
}
