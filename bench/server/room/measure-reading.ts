import type { Browser, Page } from 'playwright-core';
import { median } from '../../median.ts';
import { quantile } from '../../record/asking/quantile.ts';
import { freshPage } from './open-browser.ts';
import { awaitTimes, timesOf, watchPage } from './watch-page.ts';

/** How soon an article is there to be read and answers. Milliseconds. */
export interface ReadingFigures {
  readonly words: number;
  readonly statements: number;
  /** From asking for the page until all its notes are painted and it answers: the median and the quietest. */
  readonly interactive: number;
  readonly interactiveBest: number;
  readonly clicks: number;
  /** From a click on a statement until what it marks is painted. */
  readonly clickP50: number;
  readonly clickP95: number;
}

/** An article of the room. */
export interface ShownArticle {
  readonly address: string;
  readonly words: number;
  readonly statements: number;
}

const OPENINGS = 7;
const CLICKS = 60;

async function open(browser: Browser, { address, statements }: ShownArticle): Promise<Page> {
  const page = await freshPage(browser);
  await watchPage(page, statements);
  await page.goto(address);
  await awaitTimes(page, ({ notes }) => notes !== null);
  return page;
}

async function click(page: Page, statements: number): Promise<readonly number[]> {
  for (let turn = 0; turn < CLICKS; turn++) {
    const number = 1 + ((turn * 37) % statements);
    const before = (await timesOf(page)).clicks.length;
    await page.locator(`.read-text [data-of~="${number}"]`).first().click();
    await awaitTimes(page, ({ clicks }) => clicks.length > before);
  }
  return (await timesOf(page)).clicks;
}

/** Opens an article again and again as somebody who was never here, and clicks on its statements. */
export async function measureReading(browser: Browser, article: ShownArticle): Promise<ReadingFigures> {
  const opened: number[] = [];
  let clicks: readonly number[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) {
    const page = await open(browser, article);
    opened.push((await timesOf(page)).notes!);
    if (turn === OPENINGS - 1) clicks = await click(page, article.statements);
    await page.context().close();
  }
  const { words, statements } = article;
  return {
    ...{ words, statements },
    interactive: Math.round(median(opened)),
    interactiveBest: Math.round(Math.min(...opened)),
    clicks: clicks.length,
    clickP50: Number(quantile(clicks, 0.5).toFixed(1)),
    clickP95: Number(quantile(clicks, 0.95).toFixed(1)),
  };
}
