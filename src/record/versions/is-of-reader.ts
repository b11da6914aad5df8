import { foldWords, hashRun } from '../article/fold-words.ts';
import { differingPassages } from './find-changes.ts';
import type { VersionPassage, VersionText } from './read-version.ts';

const RUN = 4;
const HIDDEN = /<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const INLINE = /<\/?(?:a|abbr|b|bdi|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/gi;
const APOSTROPHE = /&(?:rsquo|lsquo|apos|#0?39|#821[67]|#x27|#x201[89]);/gi;

type Bytes = NonNullable<VersionText['original']>;

/** The words that a page shows somewhere, roughly: enough to tell that a paragraph is in it. */
function runsOf({ bytes, charset }: Bytes): ReadonlySet<number> {
  const decoder = new TextDecoder(isKnown(charset) ? charset : 'utf-8');
  const text = decoder
    .decode(bytes)
    .replace(HIDDEN, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(APOSTROPHE, "'")
    .replace(/&#(\d+);/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&\w+;/g, ' ');
  const words = foldWords(text, { start: 0, end: text.length });
  const count = Math.max(0, words.length - RUN + 1);
  return new Set(Array.from({ length: count }, (_, at) => hashRun(words, at, RUN)));
}

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';

function isKnown(charset: string | null): charset is string {
  try {
    return charset !== null && new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}

function isShown(text: string, passage: VersionPassage, runs: ReadonlySet<number>): boolean {
  const words = foldWords(text, passage);
  for (let at = 0; at + RUN <= words.length; at++) if (!runs.has(hashRun(words, at, RUN))) return false;
  return words.length >= RUN;
}

/**
 * Whether two texts of a page differ only by what Hearsay read of it: they came from the same bytes, or each page shows the
 * paragraphs that only the text of the other has.
 */
export function isOfReader(before: VersionText, after: VersionText): boolean {
  if (!before.original || !after.original) return false;
  if (before.original.sha256 === after.original.sha256) return true;
  const hunks = differingPassages(before, after);
  const [earlier, later] = [runsOf(before.original), runsOf(after.original)];
  return hunks.every(
    (hunk) =>
      hunk.before.every((one) => isShown(before.text, one, later)) &&
      hunk.after.every((one) => isShown(after.text, one, earlier)),
  );
}
