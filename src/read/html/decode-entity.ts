import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const decoded = new Map<string, string>();
const MOST_KEPT = 5000;

/** What a character reference stands for in HTML (13.2.5.72), where codes 128 to 159 are windows-1252; itself if for nothing. */
export function decodeEntity(written: string): string {
  const known = decoded.get(written) ?? parsed(written);
  if (decoded.size < MOST_KEPT) decoded.set(written, known);
  return known;
}

function parsed(written: string): string {
  const [node] = parseFragment(written).childNodes;
  return node && 'value' in node ? (node as DefaultTreeAdapterTypes.TextNode).value : written;
}
