import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { freshPage } from './open-browser.ts';

/** Script that a screen loads before anybody does anything. */
export interface ScriptSize {
  readonly screen: string;
  readonly files: number;
  /** Thousands of bytes, as they are sent (gzip). */
  readonly kB: number;
}

/** Loads a screen as somebody who was never here, and adds up its script. */
export async function scriptSize(browser: Browser, screen: string, address: string): Promise<ScriptSize> {
  const page = await freshPage(browser);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(response.body().then((bytes) => gzipSync(bytes, { level: 9 }).length));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { screen, files: sizes.length, kB: Math.round(bytes / 100) / 10 };
}
