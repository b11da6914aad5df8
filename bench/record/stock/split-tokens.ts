/** A word, number or mark of a text, where it stands in it. */
export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space or the start of the paragraph stands before it. */
  readonly isApart: boolean;
  /** Whether a double quotation mark is still open after it. */
  readonly isQuoted: boolean;
}

// A tail as in “don’t” and “Anna’s” is a token of its own, so that the name before it can be another.
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*|[’']\p{L}+|\d+(?:[.,:]\d+)*|\S/gu;

const BLANK_LINE = /\n\s*\n/g;

function quotedAfter(surface: string, wasQuoted: boolean): boolean {
  if (surface === '“') return true;
  if (surface === '”') return false;
  return surface === '"' ? !wasQuoted : wasQuoted;
}

function tokensFrom(text: string, from: number): readonly Token[] {
  let isQuoted = false;
  let before = -1;
  return Array.from(text.matchAll(TOKEN), ({ 0: surface, index }) => {
    isQuoted = quotedAfter(surface, isQuoted);
    const isApart = before !== index;
    before = index + surface.length;
    return { surface, start: from + index, end: from + before, isApart, isQuoted };
  });
}

/** The tokens of each paragraph; a quotation that a paragraph leaves open does not go on in the next. */
export function splitTokens(text: string): readonly (readonly Token[])[] {
  let from = 0;
  const paragraphs: (readonly Token[])[] = [];
  for (const { 0: blank, index } of [...text.matchAll(BLANK_LINE), { 0: '', index: text.length }]) {
    paragraphs.push(tokensFrom(text.slice(from, index), from));
    from = index + blank.length;
  }
  return paragraphs;
}
