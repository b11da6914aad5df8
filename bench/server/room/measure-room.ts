import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addAll, openRecord } from '../../../src/hearsay.ts';
import { fillArticle, inventArticle } from '../invent-article.ts';
import { startServing } from '../start-serving.ts';
import { type HugeFigures, measureHuge } from './measure-huge.ts';
import { measureReading, type ReadingFigures, type ShownArticle } from './measure-reading.ts';
import { openBrowser } from './open-browser.ts';
import { type ScriptSize, scriptSize } from './script-size.ts';

/** How the room does in a browser. */
export interface RoomFigures {
  /** What else the machine had to do (load average of a minute) before it began. */
  readonly load: number;
  readonly scripts: readonly ScriptSize[];
  readonly reading: ReadingFigures;
}

/** How it does with the largest text that a record takes; null where it takes none. */
export interface LargestFigures {
  readonly load: number;
  readonly huge: HugeFigures | null;
  /** What was too huge for the record, and why. */
  readonly refused: readonly string[];
}

/** Statements and characters of the articles; the first is of some 5000 words. */
const ARTICLE = { number: 1, statements: 295, length: 28_500 };
/** What is taken where a record does not take the one before. */
const HUGE = [10_000, 2000].map((statements) => ({ number: 2, statements, length: 2_000_000 }));

const textOf = ({ number, statements, length }: typeof ARTICLE): string =>
  fillArticle(inventArticle(number, statements), length);

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Makes a record of one text; its id and how many statements were found. */
async function recordOf(where: string, text: string): Promise<{ id: string; statements: number }> {
  const file = `${where}.txt`;
  writeFileSync(file, text);
  const record = await openRecord(where, { isMade: true });
  try {
    for await (const result of addAll(record, [file], { engine: 'rules' })) {
      if ('error' in result) throw result.error;
      const { id } = await record.store.db.selectFrom('document').select('id').executeTakeFirstOrThrow();
      const { count } = await record.store.db
        .selectFrom('attribution')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return { id, statements: count };
    }
    throw new Error(`${file}: nothing was read.`);
  } finally {
    await record.close();
  }
}

async function withText<T>(
  folder: string,
  text: string,
  measure: (article: ShownArticle, base: string) => Promise<T>,
): Promise<T> {
  const where = join(folder, `${randomUUID()}.db`);
  const { id, statements } = await recordOf(where, text);
  const serving = await startServing(where);
  try {
    const address = `${serving.address}/documents/${id}`;
    return await measure({ address, words: countWords(text), statements }, serving.address);
  } finally {
    await serving.stop();
  }
}

/** Measures the largest text that a record takes; null where it takes none. */
async function measureLargest(
  folder: string,
  browser: Browser,
  refused: string[],
): Promise<HugeFigures | null> {
  for (const one of HUGE) {
    const text = textOf(one);
    const megabytes = Number((text.length / 1e6).toFixed(2));
    try {
      return await withText(folder, text, (shown) => measureHuge(browser, { ...shown, megabytes }));
    } catch (error) {
      refused.push(`${one.statements} statements: ${String(error).split('\n')[0]}`);
    }
  }
  return null;
}

async function inBrowser<T>(measure: (browser: Browser, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-room-'));
  const browser = await openBrowser();
  try {
    return await measure(browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

/** Measures the built room (`npm run build:web`) in Chromium. */
export function measureRoom(tell: (line: string) => void): Promise<RoomFigures> {
  const load = loadNow();
  return inBrowser((browser, folder) =>
    withText(folder, textOf(ARTICLE), async (shown, base) => {
      const scripts = [
        await scriptSize(browser, 'home', `${base}/`),
        await scriptSize(browser, 'read', shown.address),
      ];
      const reading = await measureReading(browser, shown);
      tell(`room: interactive after ${reading.interactive} ms, click ${reading.clickP50} ms`);
      return { load, scripts, reading };
    }),
  );
}

/** The same of a text of megabytes. */
export function measureRoomHuge(tell: (line: string) => void): Promise<LargestFigures> {
  const load = loadNow();
  return inBrowser(async (browser, folder) => {
    const refused: string[] = [];
    const huge = await measureLargest(folder, browser, refused);
    if (huge) tell(`room: ${huge.megabytes} MB of text after ${huge.firstText} ms`);
    return { load, huge, refused };
  });
}
