import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { HearsayError } from '../../../src/index.ts';
import { CHROMIUM_FLAGS, chromium } from '../../../test/surroundings.ts';

/** Opens Chromium. Throws `no-chromium` where there is none. */
export async function openBrowser(): Promise<Browser> {
  if (chromium === null)
    throw new HearsayError(
      'no-chromium',
      'There is no Chromium to measure the room with; install chromium, or name one in HEARSAY_CHROMIUM.',
    );
  return driver.launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
}

/** Milliseconds that anything awaited may take. */
const PATIENCE = 120_000;

/** A page of somebody who was never here, so that nothing of the room is kept in the browser. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}
