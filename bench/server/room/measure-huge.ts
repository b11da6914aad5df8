import type { Browser, Page } from 'playwright-core';
import { quantile } from '../../record/asking/quantile.ts';
import type { ShownArticle } from './measure-reading.ts';
import { freshPage } from './open-browser.ts';
import { awaitTimes, watchPage } from './watch-page.ts';

/** How a text of megabytes is shown. Milliseconds. */
export interface HugeFigures {
  readonly megabytes: number;
  readonly statements: number;
  /** From asking for the page until its first words are painted. */
  readonly firstText: number;
  /** Between two frames while it is scrolled. */
  readonly frameP50: number;
  readonly frameP95: number;
  readonly frameWorst: number;
  /** Whether, scrolled to its end, the last statement has its note. */
  readonly isEndReached: boolean;
}

const WHEELS = 60;
const STEP = 700;

/** Times between frames while the wheel is turned. */
async function scroll(page: Page): Promise<readonly number[]> {
  await page.evaluate('hearsayWatchFrames()');
  await page.mouse.move(500, 500);
  for (let turn = 0; turn < WHEELS; turn++) {
    await page.mouse.wheel(0, STEP);
    await page.waitForTimeout(30);
  }
  return page.evaluate('hearsayFrames');
}

/** Whether the last note comes when the page is scrolled to its end. */
async function hasEnd(page: Page, statements: number): Promise<boolean> {
  for (let turn = 0; turn < 20; turn++) {
    await page.evaluate("document.querySelector('.reading-text').lastElementChild.scrollIntoView(false)");
    await page.waitForTimeout(100);
    if ((await page.locator(`.read-note[data-of="${statements}"]`).count()) > 0) return true;
  }
  return false;
}

/** Opens a huge text, scrolls through it and to its end. */
export async function measureHuge(
  browser: Browser,
  { address, statements, megabytes }: ShownArticle & { readonly megabytes: number },
): Promise<HugeFigures> {
  const page = await freshPage(browser);
  await watchPage(page, Number.POSITIVE_INFINITY);
  await page.goto(address);
  const { text } = await awaitTimes(page, (times) => times.text !== null);
  const frames = await scroll(page);
  const isEndReached = await hasEnd(page, statements);
  await page.context().close();
  return {
    ...{ megabytes, statements, isEndReached },
    firstText: Math.round(text!),
    frameP50: Math.round(quantile(frames, 0.5)),
    frameP95: Math.round(quantile(frames, 0.95)),
    frameWorst: Math.round(Math.max(...frames)),
  };
}
