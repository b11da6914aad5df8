import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeUsers, PASSWORD } from '../signed-in.ts';
import { chromium } from '../surroundings.ts';
import { seriousFindings } from './check-access.ts';
import { type OpenRoom, openRoom } from './open-room.ts';

const STORY = join(import.meta.dirname, '../../examples/gorrasay-lass');

/** Two who may be one. */
const BAKERS = {
  'bread.txt': 'Bill Norrby, a baker, said bread was dear. “It is the rye,” Bill Norrby said.\n',
  'flour.txt': 'William Norrby said flour was cheap.\n',
};

let room: OpenRoom;
let folder = '';
beforeAll(async () => {
  if (chromium === null) return;
  folder = mkdtempSync(join(tmpdir(), 'hearsay-desk-'));
  for (const [name, text] of Object.entries(BAKERS)) writeFileSync(join(folder, name), text);
  room = await openRoom([STORY, folder], { isAuthOn: true });
  await makeUsers(room.record);
}, 60_000);
afterEach(() => room?.leave());
afterAll(async () => {
  await room?.close();
  if (folder !== '') rmSync(folder, { recursive: true, maxRetries: 3 });
}, 60_000);

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  const form = page.locator('.account-form');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A screen as somebody sees it who has just signed in. */
async function visitAs(name: string, path: string): Promise<Page> {
  const page = await room.visit(path);
  await signIn(page, name);
  await page.locator('.shell-visitor').getByRole('link', { name }).waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Types of the judgements that were made since there were so many. */
async function madeSince(count: number): Promise<readonly string[]> {
  const rows = await room.record.store.db.selectFrom('judgement').select('type').orderBy('n').execute();
  return rows.slice(count).map(({ type }) => type);
}

async function yard(): Promise<string> {
  const { db } = room.record.store;
  const rows = await db.selectFrom('document').select(['id', 'title']).execute();
  return `/documents/${rows.find(({ title }) => title?.startsWith('Yard told'))!.id}`;
}

describe.skipIf(chromium === null)('the room where people sign in', () => {
  test('nobody sees anything before; a wrong password is told; the right one leads on to where one wanted to be', async () => {
    const page = await room.visit('/people?q=Kurian');
    await heading(page, 'Sign in');
    expect(await page.locator('.shell-nav a').count()).toBe(0);
    expect(await seriousFindings(page, null)).toEqual([]);
    await signIn(page, 'reader', 'correct horse batter');
    await page.getByRole('alert').waitFor();
    await signIn(page, 'reader');
    await page.getByRole('link', { name: 'Joseph Kurian' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/people?q=Kurian');
  });

  test('an address that leads elsewhere after signing in leads to the start', async () => {
    const page = await room.visit('/sign-in?then=%2F%2Fevil.example%2F');
    await signIn(page, 'reader');
    await heading(page, 'Who said what, according to whom');
    expect(page.url()).toBe(`${room.base}/`);
  });

  test('a reader is offered neither review nor adding, and is told that they may not', async () => {
    const page = await visitAs('reader', '/review');
    expect(await page.locator('.shell-nav a').allTextContents()).toEqual(
      expect.not.arrayContaining(['Review', 'Add']),
    );
    await page
      .getByText(/may not|not allowed|reviewer/)
      .first()
      .waitFor();
    await page.goto(room.base + (await yard()));
    await heading(page, /Yard told/);
    expect(await page.getByText('Who may see it').count()).toBe(0);
  });

  test('whoever signs out leaves nothing of what they saw to the next', async () => {
    const page = await visitAs('reviewer', '/');
    await page.locator('.shell-visitor').getByRole('link', { name: 'reviewer' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    expect((await page.request.get(`${room.base}/api/statements`)).status()).toBe(401);
    await page.goBack();
    await heading(page, 'Sign in');
    await signIn(page, 'admin');
    await page.locator('.shell-visitor').getByRole('link', { name: 'Administration' }).waitFor();
  });
});

describe.skipIf(chromium === null)('who may see a document', () => {
  test('it is made internal, put under embargo and opened again; a reader sees it when it is open', async () => {
    const path = await yard();
    const reader = await visitAs('reader', '/documents');
    const listed = reader.getByRole('link', { name: /Yard told/ });
    await listed.waitFor();
    const page = await visitAs('reviewer', path);
    await page.getByText('Who may see it').click();
    const decide = async (kind: RegExp, until: string | null = null) => {
      const before = (await madeSince(0)).length;
      await page.getByRole('radio', { name: kind }).check();
      if (until !== null) await page.getByLabel('Until when').fill(until);
      await page.getByRole('button', { name: 'Decide' }).click();
      await expect.poll(() => madeSince(before)).toEqual(['access']);
      await reader.reload();
      await reader.locator('.document-item').first().waitFor();
    };
    await decide(/internal/);
    expect(await listed.count()).toBe(0);
    await decide(/under embargo/, '2099-01-01T00:00');
    expect(await listed.count()).toBe(0);
    const refused = await reader.request.get(`${room.base}/api${path}`);
    expect(refused.status()).toBe(404);
    await page.reload();
    await page.getByText('Who may see it').click();
    expect(await page.getByRole('radio', { name: /under embargo/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('Until when').inputValue()).toBe('2099-01-01T00:00');
    await decide(/open to all/);
    expect(await listed.count()).toBe(1);
  });

  test('it is held, so that nobody erases it, and let go', async () => {
    const page = await visitAs('reviewer', await yard());
    await page.getByText('Who may see it').click();
    const before = (await madeSince(0)).length;
    const hold = page.getByRole('checkbox', { name: /Legal hold/ });
    await hold.click();
    await expect.poll(() => hold.isChecked()).toBe(true);
    await hold.click();
    await expect.poll(() => hold.isChecked()).toBe(false);
    expect(await madeSince(before)).toEqual(['hold', 'undo']);
  });
});

describe.skipIf(chromium === null)('deciding', () => {
  test('a link is accepted, taken back and rejected; its statement says who decided it', async () => {
    const before = (await madeSince(0)).length;
    const page = await visitAs('reviewer', '/review?kind=link');
    const [accept, back] = [/Accept: it does/, /Undo the last/].map((name) =>
      page.getByRole('button', { name }),
    );
    await accept!.click();
    await expect.poll(() => madeSince(before)).toEqual(['accept-link']);
    await expect.poll(() => page.locator('.review-bar strong').textContent()).toMatch(/^2 of/);
    await back!.click();
    await expect.poll(() => madeSince(before)).toEqual(['accept-link', 'undo']);
    await expect.poll(() => page.locator('.review-bar strong').textContent()).toMatch(/^1 of/);
    await page.getByLabel(/Why\?/).fill('not the same');
    await page.getByRole('button', { name: /Reject: it does not/ }).click();
    await expect.poll(() => madeSince(before)).toEqual(['accept-link', 'undo', 'reject-link']);
    await page.getByRole('link', { name: 'What was decided' }).click();
    const line = page.locator('.review-judgements li').first();
    await line.getByText('link rejected').waitFor();
    expect(await line.textContent()).toMatch(/reviewer.*not the same/s);
    await line.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await madeSince(before)).at(-1)).toBe('undo');
  });

  test('a settled link, too, is decided on from the statement that it changes', async () => {
    // The story has none that is settled: one is made so.
    const { id } = await room.record.store.write(async (db) => {
      const link = await db
        .selectFrom('link')
        .innerJoin('attribution', 'attribution.n', 'link.from_attribution')
        .select(['link.n', 'attribution.id'])
        .where('link.to_attribution', 'is not', null)
        .executeTakeFirstOrThrow();
      await db.updateTable('link').set({ status: 'settled' }).where('n', '=', link.n).execute();
      return link;
    });
    const page = await visitAs('reviewer', `/statements/${id}`);
    await page.locator('.time-line-by').getByRole('link', { name: 'Review' }).first().click();
    await page.getByRole('button', { name: /Accept: it does/ }).waitFor();
    expect(await page.getByText('This is not among what is in doubt').count()).toBe(0);
  });

  test('two people are made one, taken apart again, and one is split', async () => {
    const before = (await madeSince(0)).length;
    const page = await visitAs('reviewer', '/review?kind=same-person');
    await page.getByRole('radio', { name: 'William Norrby' }).check();
    await page.getByRole('button', { name: /One person: merge/ }).click();
    await expect.poll(() => madeSince(before)).toEqual(['merge']);
    const people = await visitAs('reviewer', '/people?q=Norrby');
    await people.getByRole('link', { name: 'William Norrby' }).click();
    await people.getByText(/Also named.*Bill Norrby/).waitFor();
    await page.getByRole('button', { name: /Undo the last/ }).click();
    await expect.poll(() => madeSince(before)).toEqual(['merge', 'undo']);
    await page.getByRole('button', { name: /Split one of them/ }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('checkbox').first().check();
    await window.getByLabel('What that other person is called').fill('Kit Norrby');
    await window.getByRole('button', { name: 'Split', exact: true }).click();
    await expect.poll(() => madeSince(before)).toEqual(['merge', 'undo', 'split']);
    await people.goto(`${room.base}/people?q=Norrby`);
    await people.getByRole('link', { name: 'Kit Norrby' }).waitFor();
    await page.getByRole('button', { name: /keep apart/ }).click();
    await expect.poll(async () => (await madeSince(before)).at(-1)).toBe('apart');
  });
});

describe.skipIf(chromium === null)('on paper and on a phone', () => {
  test('the reading view and a statement are printed dark on white, without what only a screen needs', async () => {
    const page = await visitAs('reviewer', await yard());
    await heading(page, /Yard told/);
    await page.getByRole('combobox', { name: 'Look' }).selectOption('dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shades = () =>
      page.evaluate(
        `['body', 'h1'].map((name) => Number(/[\\d.]+/.exec(getComputedStyle(document.querySelector(name)).color)[0]))`,
      ) as Promise<readonly number[]>;
    expect(Math.max(...(await shades()))).toBeLessThan(128);
    for (const hidden of ['.shell-head', '.shell-foot', '.read-access', 'button:visible'])
      expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.read-note').filter({ visible: true }).count()).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.variants').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(Math.max(...(await shades()))).toBeLessThan(128);
    expect(await page.locator('.shell-head, .no-print').filter({ visible: true }).count()).toBe(0);
  });

  test('the way to every screen is behind a button on a phone, and closes once one is there', async () => {
    const page = await visitAs('reviewer', '/');
    await page.setViewportSize({ width: 360, height: 740 });
    const review = page.locator('.shell-nav').getByRole('link', { name: 'Review' });
    expect(await review.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await review.click();
    await heading(page, 'Review');
    expect(await review.isVisible()).toBe(false);
  });
});

test.skipIf(chromium === null)('no page broke its policy, failed, or asked another host', () => {
  expect(room.complaints).toEqual([]);
});
