import type { Span } from '../../model/index.ts';
import { trimSpan } from '../../text/span.ts';

const FRONT = /^(?:[,;:.…–—-]+\s*)+/;
const BACK = /(?:\s*[,;:.…–—-]+)+$/;

/** A content without space and marks of punctuation at its edges, but for those inside a closing quotation mark. */
export function trimContent(text: string, span: Span): Span | null {
  const { start, end } = trimSpan(text, span);
  const words = text.slice(start, end);
  const front = FRONT.exec(words)?.[0].length ?? 0;
  const rest = words.slice(front);
  const back = BACK.exec(rest)?.[0].length ?? 0;
  const trimmed = trimSpan(text, { start: start + front, end: end - back });
  return trimmed.end > trimmed.start ? trimmed : null;
}
