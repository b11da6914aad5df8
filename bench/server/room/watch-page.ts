import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { HearsayError } from '../../../src/index.ts';

/** What is noted in a page, in milliseconds since it was asked for; null where it has not come to that. */
export interface PageTimes {
  /** The first words of the text are painted. */
  readonly text: number | null;
  /** As many notes as are awaited are painted beside it, and the page is free to answer. */
  readonly notes: number | null;
  /** From each click to the paint of what it marks. */
  readonly clicks: readonly number[];
}

/** Has a page note what is measured, from its start (`in-page.js`). */
export async function watchPage(page: Page, notes: number): Promise<void> {
  await page.addInitScript({ content: `globalThis.hearsayAwaited = ${notes};` });
  await page.addInitScript({ path: join(import.meta.dirname, 'in-page.js') });
}

/** What the page has noted so far. */
export const timesOf = (page: Page): Promise<PageTimes> => page.evaluate('hearsayTimes');

/** Milliseconds between two looks, and that may be waited in all. */
const PAUSE = 20;
const PATIENCE = 120_000;

/** Waits until what the page has noted is so. */
export async function awaitTimes(page: Page, isSo: (times: PageTimes) => boolean): Promise<PageTimes> {
  for (const until = performance.now() + PATIENCE; ; await wait(PAUSE)) {
    const times = await timesOf(page);
    if (isSo(times)) return times;
    if (performance.now() > until)
      throw new HearsayError('no-end', `${page.url()}: it did not come to what is measured.`);
  }
}
