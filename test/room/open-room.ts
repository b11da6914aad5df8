import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { addAll } from '../../src/add-all.ts';
import { openRecord } from '../../src/hearsay.ts';
import type { OpenRecord } from '../../src/record/index.ts';
import type { ServerSettings } from '../../src/server/context.ts';
import { createServer } from '../../src/server/create-server.ts';
import { CHROMIUM_FLAGS, chromium } from '../surroundings.ts';

/** The room as `npm run build:web` makes it. */
const BUILT = join(import.meta.dirname, '../../dist/web');

const SETTINGS: ServerSettings = {
  isAuthOn: false,
  origin: null,
  localUser: 'Una',
  allowPrivate: false,
  maxUpload: 10 * 1024 * 1024,
  hasLocalFiles: false,
  engine: 'rules',
  room: BUILT,
};

/** A room that is open: a server over a record of its own, and a browser that looks at it. */
export interface OpenRoom {
  readonly record: OpenRecord;
  readonly base: string;
  /** What any page had to complain of, or asked of another host: empty where all is well. */
  readonly complaints: readonly string[];
  /** A page of its own, as of somebody who was never here. */
  visit(path: string, look?: Partial<Look>): Promise<Page>;
  /** Closes what was visited: many open pages slow the browser down. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** How somebody looks at it. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
}

const LOOK: Look = { width: 1280, height: 900, colorScheme: 'light', locale: 'en-GB' };
/** Milliseconds that anything awaited may take. */
const PATIENCE = 30_000;

interface Watched {
  readonly base: string;
  readonly complaints: string[];
}

function watch(page: Page, { base, complaints }: Watched): void {
  page.on('console', (message) => {
    // A refusal by the server is told in the console too, and is none of the page's own.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`${page.url()}: a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(?:blob|data):/.test(request.url()))
      complaints.push(`${page.url()}: asked ${request.url()}`);
  });
}

async function newPage(browser: Browser, look: Look, contexts: BrowserContext[]): Promise<Page> {
  const { width, height, colorScheme, locale } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    ...{ colorScheme, locale, timezoneId: 'UTC', reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Opens a room over a new record into which some inputs are read. Needs Chromium. */
export async function openRoom(
  inputs: readonly string[],
  settings: Partial<ServerSettings> = {},
  open: (where: string) => Promise<OpenRecord> = openRecord,
): Promise<OpenRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-room-'));
  const record = await open(join(folder, 'room.db'));
  for await (const result of addAll(record, inputs, { engine: settings.engine ?? 'rules' }))
    if ('error' in result) throw result.error;
  const app = await createServer({ record, settings: { ...SETTINGS, ...settings }, now: record.ports.now });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await driver.launch({ executablePath: chromium ?? '', args: [...CHROMIUM_FLAGS] });
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    ...{ record, base, complaints },
    visit: async (path, look = {}) => {
      const page = await newPage(browser, { ...LOOK, ...look }, contexts);
      watch(page, { base, complaints });
      await page.goto(new URL(path, base).href);
      return page;
    },
    leave: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
    close: async () => {
      await browser.close();
      await app.close();
      await record.close();
      rmSync(folder, { recursive: true, maxRetries: 3 });
    },
  };
}
