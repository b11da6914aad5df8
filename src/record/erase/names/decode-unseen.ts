import { parseFragment } from 'parse5';

/** Stands for the rest of what one letter was written with; it is no letter, and no end of a word. */
const JOINER = '\u200D';
const REFERENCE = /&\u200D*(#\u200D*[xX]?[\da-fA-F]{1,7}|[A-Za-z][A-Za-z\d]{1,31})\u200D*;/g;
const ESCAPED = /\\(?:u[\da-fA-F]{4}|[nrtbf/"'])/g;
/** One character of UTF-8 in an address. */
const PERCENT =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;
const TAG = /<[^<>]*>/g;

const references = new Map<string, string>();

function referenceOf(name: string): string {
  const known = references.get(name);
  if (known !== undefined) return known;
  const [node] = parseFragment(`&${name};`).childNodes;
  const value = node && 'value' in node ? node.value : '';
  references.set(name, value);
  return value;
}

/** Something decoded, as long as it was written; what is no letter is followed by spaces, so that words end there. */
function padded(decoded: string, written: string): string {
  if (decoded.length > written.length || decoded.startsWith('&')) return written;
  const isLetter = /[\p{L}\p{M}\p{N}\u00AD]$/u.test(decoded);
  return decoded.padEnd(written.length, isLetter ? JOINER : ' ');
}

const decodeReferences = (text: string): string =>
  text.replace(REFERENCE, (written, name: string) => {
    const bare = name.replaceAll(JOINER, '');
    // What is escaped twice is decoded the next time.
    return bare === 'amp' ? `&${JOINER.repeat(written.length - 1)}` : padded(referenceOf(bare), written);
  });

function unescaped(written: string): string {
  if (written[1] !== 'u') return /[nrtbf]/.test(written[1]!) ? '  ' : `${written[1]} `;
  return padded(String.fromCharCode(Number.parseInt(written.slice(2), 16)), written);
}

function unquoted(written: string): string {
  try {
    return padded(decodeURIComponent(written), written);
  } catch {
    return written;
  }
}

/**
 * A page, feed or line of JSON with what it escapes (`&eacute;`, `\u00e9`, `%C3%A9`) as letters, unit for unit as long as
 * it was: a stretch of the one is the same stretch of the other.
 */
export const decodeEscapes = (text: string): string =>
  decodeReferences(decodeReferences(text)).replace(ESCAPED, unescaped).replace(PERCENT, unquoted);

/** The same with its tags as spaces, for names that mark-up stands in the midst of. */
export const blankTags = (text: string): string => text.replace(TAG, (tag) => ' '.repeat(tag.length));
