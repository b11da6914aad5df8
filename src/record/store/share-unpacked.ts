/** Bytes of all that is kept together, as they are stored; what was unused longest goes first. */
const MOST = 4_000_000;

/**
 * Unpacks as `unpack` does, and gives out what it has given lately for the same bytes again: nobody may change it. It goes
 * by the bytes themselves, so that it is never of another time than they.
 */
export function shareUnpacked(unpack: (bytes: Uint8Array) => unknown): (bytes: Uint8Array) => unknown {
  const kept = new Map<string, unknown>();
  let size = 0;
  return (bytes) => {
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const value = kept.has(key) ? kept.get(key) : unpack(bytes);
    if (!kept.delete(key)) size += key.length;
    kept.set(key, value);
    while (size > MOST) {
      const oldest = kept.keys().next().value!;
      kept.delete(oldest);
      size -= oldest.length;
    }
    return value;
  };
}
