import { decodeEntity } from './decode-entity.ts';
import type { PageText } from './parse-page.ts';

/** For each unit of a text node, where it stands in the original; the units of one entity share its place. */
export interface AlignedText {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]{0,40});?/y;
const TAG = /<[!/?a-zA-Z][^>]*>?/y;

/**
 * Finds the units of a parsed text node again in the original. Between them the original has entities, line ends of two
 * units, characters that the parser drops, and tags where the parser joined text from several places. Units that
 * cannot be found share the place of the whole node.
 */
export function alignText(node: PageText, html: string): AlignedText {
  const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
  const base = entityStart(html, startOffset);
  const raw = html.slice(base, endOffset);
  const starts: number[] = [];
  const ends: number[] = [];
  const place = (units: number, [start, end]: readonly [number, number]) => {
    for (let i = 0; i < units; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < raw.length && starts.length < node.value.length; ) {
    const { units, length } = nextStep({ value: node.value, index: starts.length, raw, at });
    place(units, [base + at, base + at + length]);
    at += length;
  }
  place(node.value.length - starts.length, [base, endOffset]);
  return { starts, ends };
}

/** A node that opens with an entity may be said to start at its last character; there it does not follow a tag. */
function entityStart(html: string, start: number): number {
  if (start === 0 || html[start - 1] === '>') return start;
  const before = html.slice(Math.max(0, start - 40), start);
  return start - (/&[#\w]*$/.exec(before)?.[0].length ?? 0);
}

/** Where two texts are read side by side. */
interface Position {
  readonly value: string;
  readonly index: number;
  readonly raw: string;
  readonly at: number;
}

/** How many units of the text the next `length` units of the original stand for; 0 for what the parser left out. */
function nextStep({ value, index, raw, at }: Position): { units: number; length: number } {
  const unit = raw[at];
  if (unit === '&') {
    const entity = entityAt(raw, at);
    if (entity && value.startsWith(entity.decoded, index)) {
      return { units: entity.decoded.length, length: entity.length };
    }
  }
  if (unit === value[index]) return { units: 1, length: 1 };
  if (unit === '\r' && value[index] === '\n') return { units: 1, length: raw[at + 1] === '\n' ? 2 : 1 };
  return { units: 0, length: unit === '<' ? tagLength(raw, at) : 1 };
}

function tagLength(raw: string, at: number): number {
  TAG.lastIndex = at;
  return TAG.exec(raw)?.[0].length ?? 1;
}

function entityAt(raw: string, at: number): { decoded: string; length: number } | null {
  ENTITY.lastIndex = at;
  const written = ENTITY.exec(raw)?.[0];
  if (written === undefined) return null;
  const decoded = decodeEntity(written);
  return decoded === written ? null : { decoded, length: written.length };
}
