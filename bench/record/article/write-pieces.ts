import type { Span } from '../../../src/index.ts';
import { rareWord } from '../invent/rare-words.ts';
import type { Draw } from '../invent/seeded-draw.ts';
import { swapKey } from '../stock/build-stock.ts';
import type { Hops, Stock } from '../stock/stock.ts';
import { someMember } from './cast.ts';
import type { Desk } from './desk.ts';

/** A text as far as it is written. */
export interface Page {
  text: string;
  /** Words so far, and how many of them stand in quotation marks. */
  words: number;
  quoted: number;
}

export const blankPage = (): Page => ({ text: '', words: 0, quoted: 0 });

/** Shares of the words at which a passage goes on elsewhere, is swapped for a like one, or for one never seen. */
const HOPPED = 0.3;
const SWAPPED = 0.08;
const RARE = 0.02;

/** How far the rest of a passage may get longer or shorter by a hop, in pieces, so that lengths stay as they were. */
const MOST_DRIFT = 6;

/** Redraws the digits; years of a century stay years. */
function otherNumber(number: string, draw: Draw): string {
  if (/^(?:19|20)\d\d$/.test(number)) return String(draw.between(1980, 2029));
  const first = String(draw.between(1, 9));
  return first + number.slice(1).replace(/\d/g, () => String(draw.below(10)));
}

function otherName({ cast, draw, world }: Desk): string {
  const share = draw.unit();
  if (share < 0.3) return world.place(draw);
  if (share < 0.4) return world.organisation(draw).name;
  if (share < 0.55) return world.person(draw).name;
  const member = someMember(cast, draw);
  return member.isIntroduced && draw.isUnder(0.7) ? member.shortName : member.name;
}

function otherWord(word: string, { draw, stock }: Desk): string {
  const share = draw.unit();
  if (share < RARE) return rareWord(draw);
  if (share > RARE + SWAPPED) return word;
  return draw.pick(stock.swaps.get(swapKey(word))!);
}

function renewed({ pieces }: Stock, at: number, desk: Desk): string {
  const text = pieces.texts[at]!;
  const kind = pieces.kinds[at]!;
  if (kind === 'word' || kind === 'mark') return text;
  const gap = text.startsWith(' ') ? ' ' : '';
  const words = text.slice(gap.length);
  if (kind === 'name') return gap + otherName(desk);
  return gap + (kind === 'number' ? otherNumber(words, desk.draw) : otherWord(words, desk));
}

/** Where the passage goes on instead of at this piece, or the piece itself. */
function hop({ ends, starts, counts, members }: Hops, at: number, end: number, draw: Draw): number {
  const count = counts[at]!;
  if (count < 2 || !draw.isUnder(HOPPED)) return at;
  const to = members[starts[at]! + draw.below(count)]!;
  return Math.abs(ends[to]! - to - (end - at)) <= MOST_DRIFT ? to : at;
}

function writePiece(page: Page, at: number, text: string, { pieces }: Stock): void {
  page.text += text;
  if (pieces.kinds[at] === 'mark') return;
  page.words++;
  if (pieces.isQuoted[at]) page.quoted++;
}

/** Writes the pieces from `start` as far as `end` with other names, numbers and some other words; as it is in the corpus, else. */
export function writePieces(page: Page, { start, end }: Span, desk: Desk): void {
  for (let at = start; at < end; at++) writePiece(page, at, renewed(desk.stock, at, desk), desk.stock);
}

/** The same, where the passage may go on in others like it; it ends as one of them ends. */
export function writeHopping(page: Page, { start, end }: Span, desk: Desk): void {
  const { stock, draw } = desk;
  let stop = end;
  for (let at = start; at < stop; at++) {
    writePiece(page, at, renewed(stock, at, desk), stock);
    const to = hop(stock.hops, at, stop, draw);
    if (to === at) continue;
    stop = stock.hops.ends[to]!;
    at = to;
  }
}

/** Writes pieces to the letter. */
export function copyPieces(page: Page, { start, end }: Span, { stock }: Desk): void {
  for (let at = start; at < end; at++) writePiece(page, at, stock.pieces.texts[at]!, stock);
}

/** Runs `write` and says where in the page its words came to stand, without a space before them. */
export function spanWritten(page: Page, write: () => void): Span {
  const before = page.text.length;
  write();
  const start = page.text[before] === ' ' ? before + 1 : before;
  return { start, end: page.text.length };
}
