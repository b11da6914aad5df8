import type { Document, Span } from '../../model/index.ts';
import { foldLabel } from '../store/fold-label.ts';
import { type ArticleText, listPassages } from './list-passages.ts';

/** Where a text says that it, or part of it, is another's. */
export interface Credit {
  /** As it stands there, folded: “meridian wire”, “mw”. */
  readonly name: string;
  /** In the text; null where it stands in the byline. */
  readonly span: Span | null;
  /** `whole`: the text is theirs. `part`: they have added to it. */
  readonly of: 'whole' | 'part';
}

/** What a document says of where it comes from. */
export type Credited = ArticleText & Pick<Document, 'byline' | 'publisher'>;

const NAME = String.raw`(?:the )?(?<name>[\p{Lu}\d][\p{L}\d&.'’-]*(?: (?:(?:of|the|and|for|de|&) )*[\p{Lu}\d][\p{L}\d&.'’-]*){0,5})`;
/** “LINDENAU, March 5 (MW) --”, “London (Reuters) –” */
const DATELINE = /^\p{Lu}[^()\n]{1,60}\((?<name>\p{Lu}[\p{L}&.' -]{1,40})\)\s*(?:--|[-–—])/u;
/** “(MW) 1740 05-03-26”, “— Reuters”, “[AP]”, “/AFP” at the end of a paragraph or as the whole of it. */
const SIGNATURE =
  /(?:^|\s)(?:\((?<inRound>\p{Lu}[\p{L}\d&. ]{1,30})\)|\[(?<inSquare>\p{Lu}[\p{L}\d&. ]{1,30})\]|(?:--|[–—/])\s?(?<afterDash>\p{Lu}[\p{L}\d&. ]{1,30}))(?:\s[\d\s:./-]{4,20})?$/u;
/** “Meridian Wire”, “By Hollis Crane, Meridian Wire”, “Source: AFP” as a line of its own. */
const LINE = new RegExp(
  String.raw`^(?:(?:by|from|source|credit|agency|via)\b:?\s*)?(?:[^,|/\n]{3,40}\s*[,|/\n]\s*)?(?:for )?${NAME}$`,
  'u',
);
const WHOLE: readonly RegExp[] = [
  String.raw`\b(?:article|story|report|piece|interview|column|item|post|essay|version) (?:was |has been |is )?(?:first |originally |previously |also )*(?:published|appeared|posted|ran|printed|produced|written|reported|provided|supplied|distributed)(?: \p{Ll}+){0,3} (?:by|in|on|at|from|through|for) ${NAME}`,
  String.raw`\b(?:republished|reprinted|reproduced|syndicated)(?: here)?(?: with (?:the )?(?:kind )?permission)? (?:from|of|by|courtesy of) ${NAME}`,
  String.raw`\b(?:first|originally) (?:published|appeared|printed|posted) (?:by|in|on|at) ${NAME}`,
  String.raw`^(?:source|courtesy(?: of)?|via|agency|provided by|distributed by|supplied by|copyright|©|\(c\))(?: ?©| ?\(c\))?:?,? (?:\d{4},? )?(?:by )?${NAME}`,
].map((pattern) => new RegExp(pattern, 'iu'));
const PART: readonly RegExp[] = [
  String.raw`\b(?:additional|further|other) (?:reporting|material|copy|writing)(?: \p{Ll}+)? (?:by|from) ${NAME}`,
  String.raw`\bwith (?:files|reporting|material|additional reporting) (?:from|by) ${NAME}`,
  `^${NAME} (?:has |also )?contributed to this (?:report|story|article)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Paragraphs at either end of a text in which credits stand. */
const AT_HEAD = 7;
const AT_FOOT = 6;
const LONGEST = 300;

const nameOf = (words: string): string =>
  foldLabel(words)
    .replace(/^the /, '')
    .replace(/[.,'’]+$/, '');

function matchName(words: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(words)?.groups;
    const name = groups && Object.values(groups).find((one) => one !== undefined);
    if (name) return nameOf(name);
  }
  return null;
}

function creditIn(words: string, isAtFoot: boolean): Omit<Credit, 'span'> | null {
  const part = matchName(words, PART);
  if (part) return { name: part, of: 'part' };
  const whole = matchName(words, isAtFoot ? [DATELINE, ...WHOLE, SIGNATURE] : [DATELINE, ...WHOLE]);
  if (whole) return { name: whole, of: 'whole' };
  const line = words.length < 80 ? matchName(words, [LINE]) : null;
  return line ? { name: line, of: 'whole' } : null;
}

/** A paragraph as one line, from its head and its foot, and each of its lines. */
function linesOf(
  words: string,
  isAtFoot: boolean,
): readonly { readonly line: string; readonly at: number }[] {
  const joined = words.replaceAll('\n', ' ').trimEnd();
  const foot = Math.max(0, joined.length - LONGEST);
  const lines = words.includes('\n')
    ? [...words.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ line, at: index }))
    : [];
  return [
    { line: joined.slice(0, LONGEST), at: 0 },
    ...(isAtFoot && foot > 0 ? [{ line: joined.slice(foot), at: foot }] : []),
    ...lines,
  ];
}

/**
 * Where a text names whom it is from: byline, dateline, a line of its own, a signature, a note. A name of a line need be no
 * agency's; whose it is shows where another document's outlet has the name.
 */
export function findCredits(document: Credited): readonly Credit[] {
  const { text, byline } = document;
  const passages = listPassages(document);
  const found = (byline ?? '')
    .split(/[,|/]| and | for | - | – /)
    .map((name): Credit => ({ name: nameOf(name), span: null, of: 'whole' }));
  for (const [index, { start, end, kind }] of passages.entries()) {
    const isAtFoot = index >= passages.length - AT_FOOT;
    if ((index >= AT_HEAD && !isAtFoot) || kind === 'title') continue;
    for (const { line, at } of linesOf(text.slice(start, end), isAtFoot)) {
      const credit = creditIn(line, isAtFoot);
      if (credit) found.push({ ...credit, span: { start: start + at, end: start + at + line.length } });
    }
  }
  return found.filter(({ name }) => name.length > 1);
}
