/**
 * Code point offsets, as W3C selectors count, of UTF-16 offsets into `text`, in the order given: how many code
 * points start before each. A lone surrogate counts as one. One pass over the text for all of them, which need
 * not be sorted.
 */
export function toCodePointOffsets(text: string, offsets: readonly number[]): number[] {
  const order = offsets.map((_, i) => i).sort((a, b) => offsets[a]! - offsets[b]!);
  const result = new Array<number>(offsets.length);
  let unit = 0;
  let count = 0;
  for (const i of order) {
    const offset = Math.min(offsets[i]!, text.length);
    for (; unit < offset; count++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
    result[i] = count;
  }
  return result;
}
