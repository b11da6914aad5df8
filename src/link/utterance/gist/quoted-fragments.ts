import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Report } from '../../report/report.ts';

const QUOTED = /“[^”]*”?|"[^"]*"?|«[^»]*»?|‘(?:[^’]|’(?=\p{L}))*|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*/gu;

/** The words of each quotation in the content, or of each part of one that the content has. */
export const quotedFragments = ({ document, content }: Report): readonly (readonly IndexToken[])[] =>
  content.spans.flatMap((span) =>
    [...document.text.slice(span.start, span.end).matchAll(QUOTED)].map(({ index, 0: words }) => {
      const start = span.start + index;
      return content.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
    }),
  );
