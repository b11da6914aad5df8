import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Document, read } from '../src/index.ts';
import { percentOf } from './figure.ts';
import { foldedWords, type PagePlaces, pagePlaces } from './page-places.ts';

/** What became of one page; shares in per cent of words, counted as often as they stand. */
export interface PageFigures {
  readonly slug: string;
  /** Of the words of expected.txt, those that were read. */
  readonly kept: number;
  /** Of the words that were read, those of expected.txt. */
  readonly wanted: number;
  readonly blockquotes: number;
  readonly blockquotesKept: number;
  /** Stretches of the text that came out of a script, style, form or hidden element. */
  readonly unreadableRead: number;
}

/** All pages, and the figures that the bars are for. */
export interface PagesFigures {
  readonly pages: readonly PageFigures[];
  readonly medianKept: number;
  readonly worstButOneKept: number;
  readonly medianWanted: number;
  readonly blockquotes: number;
  readonly blockquotesKept: number;
  readonly unreadableRead: number;
}

/** Reads each page of a folder with `<slug>/source.html` and `<slug>/expected.txt`, and compares. */
export async function measurePages(folder: string): Promise<PagesFigures> {
  const pages: PageFigures[] = [];
  for (const path of globSync(join(folder, '*/source.html')).sort()) pages.push(await measurePage(path));
  const sum = (count: (page: PageFigures) => number) => pages.reduce((all, page) => all + count(page), 0);
  const kept = pages.map((page) => page.kept).sort((a, b) => a - b);
  return {
    pages,
    medianKept: median(kept),
    worstButOneKept: kept[1] ?? 0,
    medianWanted: median(pages.map((page) => page.wanted).sort((a, b) => a - b)),
    blockquotes: sum((page) => page.blockquotes),
    blockquotesKept: sum((page) => page.blockquotesKept),
    unreadableRead: sum((page) => page.unreadableRead),
  };
}

async function measurePage(path: string): Promise<PageFigures> {
  const html = readFileSync(path, 'utf8');
  const expected = wordsOf(readFileSync(join(dirname(path), 'expected.txt'), 'utf8'));
  const { document } = await read({ html });
  const found = wordsOf(document.text);
  const common = countCommon(expected, found);
  const places = pagePlaces(html);
  const quotations = blockquotesOf(document, places, expected.join(' '));
  const text = found.join(' ');
  return {
    slug: basename(dirname(path)),
    kept: percentOf(common, expected.length),
    wanted: percentOf(common, found.length),
    blockquotes: quotations.length,
    blockquotesKept: quotations.filter((words) => text.includes(words)).length,
    unreadableRead: countUnreadable(document, places),
  };
}

const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? 0;

const wordsOf = (text: string): readonly string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');

function countCommon(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

/** The block quotations of the article: those among its words in the page, and those that are expected. */
function blockquotesOf({ sourceMap }: Document, { blockquotes }: PagePlaces, expected: string): string[] {
  const first = sourceMap?.runs[0]?.originalStart ?? 0;
  const last = sourceMap?.runs.at(-1)?.originalEnd ?? 0;
  return blockquotes
    .filter(({ start, end, words }) => (start >= first && end <= last) || expected.includes(words))
    .map(({ words }) => words);
}

const countUnreadable = ({ sourceMap }: Document, { unreadable }: PagePlaces): number =>
  unreadable.filter(({ start, end }) =>
    sourceMap?.runs.some((run) => run.originalStart < end && start < run.originalEnd),
  ).length;
