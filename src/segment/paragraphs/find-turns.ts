import type { Span } from '../../model/index.ts';
import type { KindOfParagraph } from './find-paragraphs.ts';

/** The marker in front of a turn of a transcript or interview: the name, with what stands in brackets, and the colon. */
export interface Turn {
  readonly name: Span;
  readonly colon: Span;
}

const NAME = /\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:\p{Lu}|de |van |von |al-)[\p{L}\p{N}.’'-]*){0,5}/u;
const MARKER = new RegExp(`^(${NAME.source})((?: ?[([][^()[\\]]{1,60}[)\\]])?)(:)(?=\\s|$)`, 'u');
/** A document has turns if it has at least this many, by labels in capitals or that come again, one of which does. */
const FEWEST = 3;
/** Share of the paragraphs, from the first turn to the last, that must be turns. */
const DENSE = 0.25;

/**
 * Finds the turns of a transcript or interview, one or null for each paragraph. `Mayor: bridge is safe` alone is
 * none: a document has turns only where several labels stand, one of them comes again, and all others do or are in capitals.
 */
export function findTurns(text: string, paragraphs: readonly KindOfParagraph[]): (Turn | null)[] {
  const turns = paragraphs.map((paragraph) => readMarker(text, paragraph));
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn) counts.set(keyOf(text, turn), (counts.get(keyOf(text, turn)) ?? 0) + 1);
  const recurs = turns.map((turn) => turn !== null && counts.get(keyOf(text, turn))! > 1);
  const isTurn = turns.map((turn, i) => turn !== null && (recurs[i]! || isAllCapitals(text, turn)));
  const found = isTurn.filter(Boolean).length;
  const reach = isTurn.lastIndexOf(true) - isTurn.indexOf(true) + 1;
  const isTranscript = recurs.includes(true) && found >= FEWEST && counts.size >= 2 && found >= DENSE * reach;
  return turns.map((turn, i) => (isTranscript && isTurn[i] ? turn : null));
}

function readMarker(text: string, { start, end, kind }: KindOfParagraph): Turn | null {
  if (kind !== 'paragraph' && kind !== 'blockquote') return null;
  const [, name, role, colon] = MARKER.exec(text.slice(start, Math.min(end, start + 120))) ?? [];
  if (name === undefined || role === undefined || colon === undefined) return null;
  const stop = start + name.length + role.length;
  if (!isSpeech(text.slice(stop + 1, Math.min(end, stop + 200)))) return null;
  return { name: { start, end: stop }, colon: { start: stop, end: stop + 1 } };
}

/** Whether there are words behind the colon, and not a figure alone; there may be nothing. */
function isSpeech(words: string): boolean {
  return /\p{Ll}{2}|^\s*$|[!?]/u.test(words);
}

/** JAS WHITLOCK (presenter) and WHITLOCK are one: the last word of the name, in capitals. */
function keyOf(text: string, { name }: Turn): string {
  const [label = ''] = text.slice(name.start, name.end).split(/ ?[([]/);
  return (label.split(' ').at(-1) ?? '').toUpperCase();
}

function isAllCapitals(text: string, { name }: Turn): boolean {
  const [label = ''] = text.slice(name.start, name.end).split(/ ?[([]/);
  return label === label.toUpperCase();
}
