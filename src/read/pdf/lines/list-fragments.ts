import { HearsayError } from '../../../errors.ts';
import type { PdfPage } from '../open-pdf.ts';
import { cleanText } from './clean-text.ts';
import type { Fragment } from './fragment.ts';
import { inReadingDirection } from './in-reading-direction.ts';

/** Words that run in one direction, placed as if the page were turned, or mirrored, so that they are read to the right. */
export type Layer = readonly Fragment[];

/** As much of pdf.js's item of text as is used. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** More than a newspaper's page of stock prices has. */
const MOST_ITEMS = 200_000;
const MOST_MS = 60_000;
/** Sine of the slant that still counts as level. */
const SLANT = 0.05;

/**
 * The words of a page by direction, the one that most run in first; what runs aslant, as a watermark does, is left
 * out. Throws `too-large` for a page that does not come to an end, and what pdf.js throws for a damaged one.
 */
export async function listFragments(page: PdfPage, name: string): Promise<readonly Layer[]> {
  const view = page.getViewport({ scale: 1 }).transform as readonly number[];
  const layers = new Map<number, Fragment[]>();
  let order = 0;
  for (const item of await itemsOf(page, name)) {
    const placed = place(item, view, order);
    if (placed === null) continue;
    order++;
    const layer = layers.get(placed.turn);
    if (layer) layer.push(placed.fragment);
    else layers.set(placed.turn, [placed.fragment]);
  }
  return [...layers.values()].sort((one, other) => unitsOf(other) - unitsOf(one)).map(inReadingDirection);
}

const unitsOf = (layer: Layer): number => layer.reduce((all, { text }) => all + text.length, 0);

/** Reads the stream by hand: drawings inside drawings can make a page of a few bytes endless. */
async function itemsOf(page: PdfPage, name: string): Promise<readonly Item[]> {
  const reader = page.streamTextContent({}).getReader();
  const items: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, MOST_MS, 'late');
  });
  try {
    for (;;) {
      const chunk = await Promise.race([reader.read(), late]);
      if (chunk === 'late' || items.length > MOST_ITEMS) throw endless(page, name);
      if (chunk.done) return items;
      for (const item of chunk.value.items as readonly object[]) if ('str' in item) items.push(item as Item);
    }
  } catch (error) {
    reader.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const endless = ({ pageNumber }: PdfPage, name: string): HearsayError =>
  new HearsayError(
    'too-large',
    `Page ${pageNumber} of ${name} has more than ${MOST_ITEMS} pieces of text or takes longer than ${MOST_MS / 1000} s; leave it out`,
  );

/** Where an item stands: quarter turns of its direction, and its place in a page turned back by so many. */
function place(
  { str, transform, width, fontName }: Item,
  view: readonly number[],
  order: number,
): { readonly turn: number; readonly fragment: Fragment } | null {
  const text = cleanText(str);
  if (text.trim() === '') return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const length = Math.hypot(...along);
  if (!(size > 0.5 && length > 0)) return null;
  const [x, y] = [va * e + vc * f + ve, vb * e + vd * f + vf];
  const [cos, sin] = [along[0] / length, along[1] / length];
  const turn = Math.round(Math.atan2(sin, cos) / (Math.PI / 2)) & 3;
  const [ux, uy] = TURNS[turn]!;
  if (Math.abs(ux * sin - uy * cos) > SLANT) return null;
  const start = x * ux + y * uy;
  return {
    turn,
    fragment: {
      text: text.trim(),
      x0: start,
      x1: start + width,
      baseline: y * ux - x * uy,
      size,
      font: fontName,
      order,
    },
  };
}

const TURNS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
