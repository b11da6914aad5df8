/** Bytes before the code in an entry: the attribution's number in 6 and its cell in 2, the highest byte first. */
const HEAD = 8;
const CELL_AT = 6;
const HIGH = 2 ** 32;

/** What a search reads of a vector: the number of the attribution, its cell, and the code of the vector there. */
export function makeEntry(attribution: number, cell: number, code: Uint8Array): Uint8Array {
  const entry = new Uint8Array(HEAD + code.length);
  const view = new DataView(entry.buffer);
  view.setUint16(0, Math.floor(attribution / HIGH));
  view.setUint32(2, attribution % HIGH);
  view.setUint16(CELL_AT, cell);
  entry.set(code, HEAD);
  return entry;
}

/** Goes over entries with codes of some length that lie one behind the other; `at` is where a code begins. */
export function forEachEntry(
  entries: Uint8Array,
  codeBytes: number,
  look: (attribution: number, cell: number, at: number) => void,
): void {
  const view = new DataView(entries.buffer, entries.byteOffset, entries.byteLength);
  for (let from = 0; from < entries.length; from += HEAD + codeBytes)
    look(view.getUint16(from) * HIGH + view.getUint32(from + 2), view.getUint16(from + CELL_AT), from + HEAD);
}
