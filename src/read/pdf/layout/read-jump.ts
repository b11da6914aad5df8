/** Where an article goes on, or where it comes from, as a line of its own says. */
export interface Jump {
  readonly direction: 'to' | 'from';
  /** What the page is called. */
  readonly page: string;
  /** Other words of the line, by which a story is named. */
  readonly words: readonly string[];
}

const PAGE = String.raw`(?:page|pg\.?|p\.?)\s*([A-Z]?\d{1,4})`;
const TO = new RegExp(
  String.raw`^(.*?)\b(?:continue[sd]?|cont['’.]?d?\.?|turn|turns|see|more|full story|jump)\b(?:\s+(?:on|to|story|over))*[,:]?(.*?)\s*,?\s*(?:on\s+|to\s+)?${PAGE}\W*$`,
  'iu',
);
const FROM = new RegExp(
  String.raw`^(.*?)\b(?:(?:continue[sd]?|cont['’.]?d?\.?)\s+)?from\s+${PAGE}\W*$`,
  'iu',
);
/** A line that says so says little else. */
const MOST_WORDS = 8;

/** Reads “Continued on page 6” or “Pyke, from Page 1”; null for any other line. */
export function readJump(text: string): Jump | null {
  if (text.length > 80 || text.split(' ').length > MOST_WORDS) return null;
  const from = FROM.exec(text);
  if (from) return isShort(from[1]!) ? { direction: 'from', page: from[2]!, words: wordsOf(from[1]!) } : null;
  const to = TO.exec(text);
  if (!to || !isShort(to[1]!) || !isShort(to[2]!)) return null;
  return { direction: 'to', page: to[3]!, words: wordsOf(`${to[1]} ${to[2]}`) };
}

export const isJump = (text: string): boolean => readJump(text) !== null;

/** The name of a story is a word or two, and no clause. */
const isShort = (text: string): boolean =>
  text.trim().split(/\s+/).length <= 3 &&
  !/[.!?;“”"]|\b(?:the|a|he|she|it|they|was|is|you|we|I)\b/i.test(text);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
