import type { Line } from '../lines/fragment.ts';
import { LINE_END_HYPHEN } from './count-words.ts';
import { keepsHyphen, type TextHyphens } from './keeps-hyphen.ts';

/** Some words of a paragraph, all of one page (from 0). */
export interface PageWords {
  readonly text: string;
  readonly page: number;
}

/** The words of a paragraph's lines, whose texts in a row are the paragraph: parted words joined, soft hyphens gone. */
export function joinWords(lines: readonly Pick<Line, 'text' | 'page'>[], hyphens: TextHyphens): PageWords[] {
  return lines.map(({ text, page }, i) => {
    const next = lines[i + 1]?.text;
    return { page, text: plain(next === undefined ? text : beforeNext(text, next, hyphens)) };
  });
}

const plain = (text: string): string => text.replaceAll('\u00AD', '');

/** A line as it goes on into the next: without a hyphen that is not the text's, with one in the usual form that is. */
function beforeNext(text: string, next: string, hyphens: TextHyphens): string {
  const bare = text.replace(LINE_END_HYPHEN, '');
  const [first, second] = [lastWord(text), firstWord(next)];
  if (first === null || second === null) return text + glue(text, next);
  return keepsHyphen({ first, hyphen: text.slice(bare.length), second }, hyphens) ? `${bare}-` : bare;
}

/** A space, except at a dash or stroke that stands close to the word before or behind. */
const glue = (text: string, next: string): string => (/\S[—/]$/.test(text) || /^—\S/.test(next) ? '' : ' ');

const LAST_WORD = /([\p{L}\p{M}\d'’]+(?:-[\p{L}\p{M}\d'’]+)*)[-\u2010\u00AD]$/u;
const FIRST_WORD = /^[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/u;

const lastWord = (text: string): string | null => LAST_WORD.exec(text)?.[1] ?? null;
const firstWord = (text: string): string | null => FIRST_WORD.exec(text)?.[0] ?? null;
