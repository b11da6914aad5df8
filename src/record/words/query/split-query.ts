import type { Notice } from '../../../model/index.ts';

/** A part of a query as it was typed. */
export interface QueryItem {
  readonly kind: 'words' | 'phrase' | 'substring' | 'or';
  /** Without the marks around it. */
  readonly text: string;
  readonly isExcluded: boolean;
  /** Whether a `*` stands behind it. */
  readonly isPrefix: boolean;
  /** Where it stands in the query. */
  readonly start: number;
  readonly end: number;
}

const ITEM =
  /(?<minus>(?<!\S)[-−])?(?:(?<tilde>~)?"(?<quoted>[^"]*)"(?<wide>\*)?|(?<bare>(?:[^\s"~]|~(?!"))+)|~)/gu;

/** Units of a query that are read, so that no query is beyond what the stores can take. */
const MAX_QUERY = 2000;

/** The parts of a query in order, and what could not be read as it was written. Nothing throws. */
export function splitQuery(query: string): { items: readonly QueryItem[]; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const short = cutLong(query, notices);
  const even = balanceQuotes(short.replace(/[“”„‟«»＂]/gu, '"'), notices);
  const plain = dropParentheses(even, notices);
  return { items: [...plain.matchAll(ITEM)].map(toItem).filter((item) => item !== null), notices };
}

function toItem(match: RegExpExecArray): QueryItem | null {
  const { minus, tilde, quoted, wide, bare } = match.groups!;
  const place = { start: match.index, end: match.index + match[0].length };
  const isExcluded = minus !== undefined;
  if (quoted !== undefined) {
    const isPrefix = wide !== undefined || (tilde === undefined && quoted.trimEnd().endsWith('*'));
    return { kind: tilde ? 'substring' : 'phrase', text: quoted, isExcluded, isPrefix, ...place };
  }
  if (bare === undefined || (bare === 'AND' && !isExcluded)) return null;
  const isOr = bare === 'OR' && !isExcluded;
  return { kind: isOr ? 'or' : 'words', text: bare, isExcluded, isPrefix: bare.endsWith('*'), ...place };
}

function cutLong(query: string, notices: Notice[]): string {
  if (query.length <= MAX_QUERY) return query;
  const end = Math.max(query.lastIndexOf(' ', MAX_QUERY), MAX_QUERY / 2);
  notices.push({
    code: 'long-query',
    message: `Only the first ${end} characters are searched for: a query has at most ${MAX_QUERY}.`,
    span: { start: end, end: query.length },
  });
  return query.slice(0, end);
}

/** Without the last quotation mark where their number is odd, so that what stands behind it is read as words. */
function balanceQuotes(query: string, notices: Notice[]): string {
  if (query.split('"').length % 2 === 1) return query;
  const at = query.lastIndexOf('"');
  notices.push({
    code: 'unbalanced-quotes',
    message: 'A quotation mark has no other one: what follows it is read as words.',
    span: { start: at, end: at + 1 },
  });
  return `${query.slice(0, at)} ${query.slice(at + 1)}`;
}

/** With spaces for the parentheses outside quotation marks, which group nothing here. */
function dropParentheses(query: string, notices: Notice[]): string {
  const parts = query.split('"');
  const at = parts.findIndex((part, i) => i % 2 === 0 && /[()]/.test(part));
  if (at === -1) return query;
  if (/(?<!\S)(?:OR(?!\S)|[-−])/u.test(query)) {
    const start = query.search(/[()]/);
    notices.push({
      code: 'parentheses',
      message:
        'Parentheses group nothing: OR joins the words next to it, and - leaves out the one word or "phrase" behind it.',
      span: { start, end: start + 1 },
    });
  }
  return parts.map((part, i) => (i % 2 === 0 ? part.replace(/[()]/g, ' ') : part)).join('"');
}
