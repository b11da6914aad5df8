import type { Manner, Segmented, Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/span.ts';
import type { Chosen } from './choose-candidates.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** How much of the words in spans stands between quotation marks: all (direct), none (indirect) or some (mixed). */
function mannerOf(text: string, spans: readonly Span[], quoted: readonly Span[]): Manner {
  let rest = '';
  let hasQuoted = false;
  for (const span of spans) {
    let from = span.start;
    for (const { start, end } of quoted) {
      if (end <= span.start || start >= span.end) continue;
      rest += `${text.slice(from, Math.max(from, start))} `;
      hasQuoted = true;
      from = Math.max(from, end);
    }
    rest += `${text.slice(from, Math.max(from, span.end))} `;
  }
  if (!hasQuoted) return 'indirect';
  return LETTER.test(rest) ? 'mixed' : 'direct';
}

/** The manner of each attribution; in one inside a quotation only the marks inside that count. */
export function judgeManner(segmented: Segmented, { content, region, rule }: Chosen): Manner {
  if (rule === 'turn') return 'direct';
  const depth = region.inside === null ? 0 : segmented.quotations[region.inside]!.depth + 1;
  const first = content[0]!.start;
  const last = content.at(-1)!.end;
  const quoted: Span[] = [];
  for (
    let i = firstEndingAfter(segmented.quotations, first - 5000);
    i < segmented.quotations.length && segmented.quotations[i]!.start < last;
    i++
  ) {
    if (segmented.quotations[i]!.depth === depth) quoted.push(segmented.quotations[i]!);
  }
  return mannerOf(segmented.document.text, content, quoted);
}
