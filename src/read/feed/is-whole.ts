import type { Document } from '../../model/index.ts';
import { plainWords } from './entry-text.ts';
import type { FeedEntry } from './feed.ts';

/** A paragraph has a sentence, in characters. */
const SENTENCE = 40;
/** As many paragraphs as this are an article, if what they stand in is said to be its content. */
const PARAGRAPHS = 3;
/** A description has to be so much longer, since most are only the opening; in characters. */
const LONG_DESCRIPTION = 1500;
/** Content is another thing than a description if it is so many times as long. */
const DISTINCT = 1.5;

const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s"'”’»)\]]*$/;
const LEADS_ON =
  /(?:\b(?:read|continue|see|view|click|find out|full|keep)\b[^.!?]{0,80}\b(?:more|on|here|reading|full|rest|story|article|post|entry)\s*[.…»›→>\]]*|\bmore\s*[…»›→>\]]+)$/i;
/** What weblogs put below each entry, whole or not. */
const SIGNATURE = /\s*The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.?$/;
/** The end of what is looked at for a line that leads on; in characters. */
const LINE = 160;
/** So long is what weblogs put below it at the most. */
const TAIL = 1000;

/**
 * Whether what a feed gives of an entry is the whole article, going by what stands there: several paragraphs, more than
 * the description (or a long one, where there is no other), and no end that is cut off or leads on to the page.
 */
export function isWhole(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  { content, summary }: FeedEntry,
): boolean {
  // A line of links is no part of the document, but stands in the entry.
  const ends = [text, plainWords(content ?? summary) ?? ''].map((words) =>
    words.slice(-TAIL).replace(SIGNATURE, '').slice(-LINE),
  );
  if (ends.some((end) => CUT_OFF.test(end) || LEADS_ON.test(end))) return false;
  const full = paragraphsOf(text, blocks).filter((paragraph) => paragraph.length >= SENTENCE).length;
  if (full < PARAGRAPHS) return false;
  if (content === null) return text.length >= LONG_DESCRIPTION;
  return text.length >= (plainWords(summary)?.length ?? 0) * DISTINCT;
}

const paragraphsOf = (text: string, blocks: Document['blocks']): readonly string[] =>
  blocks.length > 0
    ? blocks.map(({ start, end }) => text.slice(start, end).trim())
    : text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
