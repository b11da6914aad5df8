import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listStatements, NO_FILTERS } from '../../src/record/index.ts';
import { chromium } from '../surroundings.ts';
import { seriousFindings } from './check-access.ts';
import { type OpenRoom, openRoom } from './open-room.ts';

const STORY = join(import.meta.dirname, '../../examples/gorrasay-lass');

let room: OpenRoom;
let folder = '';
beforeAll(async () => {
  if (chromium === null) return;
  folder = mkdtempSync(join(tmpdir(), 'hearsay-room-files-'));
  room = await openRoom([STORY]);
}, 60_000);
afterAll(async () => {
  await room?.close();
  if (folder !== '') rmSync(folder, { recursive: true, maxRetries: 3 });
});

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe.skipIf(chromium === null)('the room in Chromium', () => {
  test('start: how much there is, and a way to the newest document', async () => {
    const page = await room.visit('/');
    await heading(page, 'Who said what, according to whom');
    await page.getByText(/7 documents, \d+ statements/).waitFor();
    await page.getByRole('link', { name: 'Yard told to ‘look busy’, claims engineer' }).click();
    await heading(page, 'Yard told to ‘look busy’, claims engineer');
  });

  test('search: words are found, marked, narrowed by a facet, and kept as a search with a feed', async () => {
    const page = await room.visit('/');
    await heading(page, 'Who said what, according to whom');
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.keyboard.press('Enter');
    await heading(page, 'Search');
    const cards = page.locator('.statement-card');
    await cards.first().waitFor();
    expect(await cards.first().locator('mark').first().textContent()).toMatch(/ferry/i);
    const all = await cards.count();
    await page
      .getByRole('region', { name: 'Narrow' })
      .getByRole('button', { name: 'The Malabar Standard' })
      .click();
    await expect.poll(() => cards.count()).toBeLessThan(all);
    expect(page.url()).toContain('publisher=The+Malabar+Standard');
    await page.getByRole('textbox', { name: 'Name of the saved search' }).fill('The ferry');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const feed = page.getByRole('link', { name: 'feed The ferry' });
    await feed.waitFor();
    const answer = await page.request.get((await feed.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toContain('application/atom+xml');
    expect(await answer.text()).toContain('<entry>');
  });

  test('person: who they are, what they said, narrowed by what became of it', async () => {
    const page = await room.visit('/people');
    await page.getByRole('searchbox', { name: /Find somebody/ }).fill('Kurian');
    await page.getByRole('link', { name: 'Joseph Kurian' }).click();
    await heading(page, 'Joseph Kurian');
    await page.getByText(/Also named/).waitFor();
    const outlet = page.getByRole('button', { name: 'The Malabar Standard' });
    await outlet.click();
    await expect.poll(() => page.url()).toContain('publisher=');
    await expect
      .poll(() => page.locator('.statement-card .outlet').allTextContents())
      .toEqual(expect.not.arrayContaining(['Rathcorrin Champion']));
  });

  test('statement: its words in their place, who reports it, and a pack of evidence that can be verified', async () => {
    const { ids } = await listStatements(room.record, { filters: NO_FILTERS, limit: 1, offset: 0 });
    const page = await room.visit(`/statements/${ids[0]}`);
    await page.getByRole('heading', { name: /Who reports it/ }).waitFor();
    expect(await page.locator('.statement-content').count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Evidence pack (zip)' }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files)).toContain('SHA256SUMS');
    await page.keyboard.press('y');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  });

  test('who is quoted: drawn and told as a table, by speaker and by month', async () => {
    const page = await room.visit('/quoted');
    await page.locator('.quoted-plot svg').waitFor();
    expect(await page.locator('.quoted-plot svg rect').count()).toBeGreaterThan(5);
    await page.getByRole('combobox', { name: 'Counted by' }).selectOption('month');
    await page.getByRole('rowheader', { name: '2026-10' }).waitFor();
  });

  test('add: a file goes in with live progress and is there to be read', async () => {
    const file = join(folder, 'pier.txt');
    writeFileSync(
      file,
      'The pier is closed.\n\n“We shall mend it by May,” said Orla Quist, the harbour master.\n',
    );
    const page = await room.visit('/add');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('pier.txt').waitFor();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const job = page.locator('.job').first();
    await job.getByText('done', { exact: true }).waitFor();
    await job.getByRole('link').first().click();
    await page.getByText('We shall mend it by May').first().waitFor();
    await page.goto(`${room.base}/search?q=mend`);
    await page.getByRole('link', { name: 'Orla Quist' }).waitFor();
  });

  test('check a draft: printed, altered, and not in the record are told apart', async () => {
    const page = await room.visit('/check');
    await page
      .getByRole('textbox', { name: 'The draft' })
      .fill(
        '“I said the hinge was unsafe,” said Joseph Kurian. “I said the door was unsafe. If you have one bad tooth, the dentist does not bury you,” said Joseph Kurian. “Nobody has ever told a purple lighthouse to be quiet,” said Joseph Kurian.',
      );
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('.check-card').nth(2).waitFor();
    const verdicts = await page.locator('.check-card .standing').allTextContents();
    expect(verdicts.join('|')).toMatch(/printed in these words.*altered.*not in the record/s);
    await page.locator('.check-card ins').first().waitFor();
  });

  test('administration: a page is published by hand and taken back', async () => {
    const { ids } = await listStatements(room.record, { filters: NO_FILTERS, limit: 1, offset: 0 });
    const page = await room.visit('/admin');
    await heading(page, 'Administration');
    await page.getByText('Nothing is published.').waitFor();
    expect((await page.request.get(`${room.base}/public/statements/${ids[0]}`)).status()).toBe(404);
  });
});

/** A screen of the room, by its path and what shows that it is there. */
const SCREENS = [
  ['home', '/', 'heading'],
  ['documents', '/documents', '.document-item'],
  ['people', '/people', '.people-table'],
  ['search', '/search?q=ferry', '.statement-card'],
  ['quoted', '/quoted', '.quoted-plot svg'],
  ['add', '/add', 'form'],
  ['check', '/check', 'form'],
  ['admin', '/admin', '.admin'],
  ['keys', '/keys', 'kbd'],
] as const;

describe.skipIf(chromium === null).each(['light', 'dark'] as const)('every screen, %s', (colorScheme) => {
  test.each(SCREENS)('%s has nothing serious against it', async (name, path, sign) => {
    const page = await room.visit(path, { colorScheme });
    await page
      .locator(sign === 'heading' ? 'h1' : sign)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await seriousFindings(page)).toEqual([]);
    const file = join(folder, `${name}-${colorScheme}.png`);
    await page.screenshot({ path: file });
    expect(statSync(file).size).toBeGreaterThan(5000);
  });
});

test.skipIf(chromium === null)('no page broke its policy, failed, or asked another host', () => {
  expect(room.complaints).toEqual([]);
});
