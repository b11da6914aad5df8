import type { IndexToken } from '../../../text/tokens/index-token.ts';

/** How far off, in UTF-16 code units, the marks around a word may stand: a whole quotation singles nothing out. */
const FARTHEST = 120;
const OPENED = /(?:[“"]|(?:^|[\s(])[‘'])[^”"“\n]*$/;
const CLOSED = /^[^“"\n]*[”"’']/;

/** Those words of a text that stand between quotation marks which open and close not far from them. */
export const markedTokens = (text: string, tokens: readonly IndexToken[]): readonly IndexToken[] =>
  tokens.filter(
    ({ start, end }) =>
      OPENED.test(text.slice(Math.max(0, start - FARTHEST), start)) &&
      CLOSED.test(text.slice(end, end + FARTHEST)),
  );
