import type { Document, Span } from '../../../model/index.ts';
import { trimSpan } from '../../../text/span.ts';

/** Longer ones are cut, so that a coder can see the whole of one. */
const LONGEST = 1500;

/** The stretches of a text between blank lines; between line ends where it has no blank line. */
function paragraphsOf(text: string): readonly Span[] {
  const divider = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const ends = [...text.matchAll(divider)].map(({ index, 0: match }) => ({
    end: index,
    next: index + match.length,
  }));
  return [...ends, { end: text.length, next: text.length }].map(({ end }, at) => ({
    start: at === 0 ? 0 : ends[at - 1]!.next,
    end,
  }));
}

/** A paragraph in pieces that are not too long, cut at spaces where there are any. */
function cut(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (let at = start; at < end; ) {
    const space = end - at <= LONGEST ? -1 : text.slice(at, at + LONGEST).search(/\s\S*$/);
    const until = end - at <= LONGEST ? end : at + (space > 0 ? space : LONGEST);
    pieces.push({ start: at, end: until });
    at = until;
  }
  return pieces;
}

/** The passages of a text, in order: its blocks, or its paragraphs where it has none; long ones cut. */
export function splitPassages({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly Span[] {
  const whole = blocks.length > 0 ? blocks : paragraphsOf(text);
  return whole
    .flatMap((one) => cut(text, one))
    .map((one) => trimSpan(text, one))
    .filter(({ start, end }) => end > start);
}
