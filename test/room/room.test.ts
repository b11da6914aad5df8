import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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
  const { db } = room.record.store;
  ids.documents = (await db.selectFrom('document').select('id').orderBy('n').execute()).map(({ id }) => id);
  const said = await db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .innerJoin('person', 'person.n', 'said.person')
    .select(['attribution.id as statement', 'person.id as person'])
    .orderBy('said.attribution')
    .executeTakeFirstOrThrow();
  Object.assign(ids, said);
}, 60_000);
afterEach(() => room?.leave());
afterAll(async () => {
  await room?.close();
  if (folder !== '') rmSync(folder, { recursive: true, maxRetries: 3 });
}, 60_000);

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** A screen of the room, by its path and what shows that it is there. */
const SCREENS = [
  ['home', () => '/', 'h1'],
  ['documents', () => '/documents', '.document-item'],
  ['read', () => `/documents/${ids.documents[0]}`, 'article, main h1'],
  ['read-now', () => '/read', 'form'],
  ['statement', () => `/statements/${ids.statement}`, '.variants'],
  ['people', () => '/people', '.people-table'],
  ['person', () => `/people/${ids.person}`, '.statement-card'],
  ['compare', () => `/compare?a=${ids.documents[0]}&a2=${ids.documents[1]}`, 'h2'],
  ['search', () => '/search?q=ferry', '.statement-card'],
  ['quoted', () => '/quoted', '.quoted-plot svg'],
  ['review', () => '/review?kind=link', 'h1'],
  ['add', () => '/add', 'form'],
  ['check', () => '/check', 'form'],
  ['admin', () => '/admin', '.admin'],
  ['keys', () => '/keys', 'kbd'],
] as const;

/** What of the story some of them show. */
const ids = { documents: [] as readonly string[], statement: '', person: '' };

describe.skipIf(chromium === null)('the room in Chromium', () => {
  test('start: how much there is, and a way to the newest document', async () => {
    const page = await room.visit('/');
    await heading(page, 'Who said what, according to whom');
    await page.getByText(/7 documents, \d+ statements/).waitFor();
    await page.getByRole('link', { name: 'Yard told to ‘look busy’, claims engineer' }).click();
    await heading(page, /Yard told/);
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
    expect(page.url()).toMatch(/publisher=the\+malabar\+standard/i);
    await page.getByRole('textbox', { name: 'Name of the saved search' }).fill('The ferry');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const feed = page.getByRole('link', { name: 'feed The ferry' });
    await feed.waitFor();
    const answer = await page.request.get(new URL((await feed.getAttribute('href'))!, room.base).href);
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
    const job = page.locator('.job', { hasText: 'Adding' });
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

  test('read: statements are marked in the text, led through by keys, narrowed to a speaker, and linked to', async () => {
    const page = await room.visit('/documents?q=yard');
    await page.getByRole('link', { name: /Yard told/ }).click();
    await heading(page, /Yard told/);
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).toContain('at=');
    const first = page.url();
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => page.url()).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Who reports it/ }).waitFor();
  });

  test('read: a name in the margin leads to the person without loading the room anew', async () => {
    const page = await room.visit('/documents?q=yard');
    await page.getByRole('link', { name: /Yard told/ }).click();
    const name = page.locator('.read-note .speaker a').first();
    const called = (await name.textContent()) ?? '';
    await page.evaluate('globalThis.isSameRoom = true');
    await name.click();
    await page.getByRole('heading', { level: 1, name: called }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/people\/[0-9a-f]+$/);
    expect(await page.evaluate('globalThis.isSameRoom')).toBe(true);
    await page.goBack();
    await page.locator('.read-note').first().waitFor();
  });

  test('read at once: a pasted text is read and not kept', async () => {
    const before = await room.record.store.db.selectFrom('document').select('n').execute();
    const page = await room.visit('/read');
    await page.getByRole('radio', { name: 'A text' }).check();
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('“The weir is leaking,” said Tamsin Roe, an engineer.');
    await page.getByRole('button', { name: /^Read/ }).click();
    await page.getByRole('link', { name: 'Tamsin Roe' }).or(page.getByText('Tamsin Roe')).first().waitFor();
    await page.getByText('The weir is leaking').first().waitFor();
    const after = await room.record.store.db.selectFrom('document').select('n').execute();
    expect(after).toHaveLength(before.length);
  });

  test('side by side: two accounts chosen from the list, in columns, what they share with its differences', async () => {
    const page = await room.visit('/documents');
    await page.getByRole('checkbox', { name: /Choose ‘I said the hinge/ }).check();
    await page.getByRole('checkbox', { name: /Choose Yard told/ }).check();
    await page.getByRole('link', { name: /Lay side by side/ }).click();
    await heading(page, 'Side by side');
    await page
      .getByRole('heading', { name: /Rathcorrin Champion/ })
      .first()
      .waitFor();
    await page
      .getByRole('heading', { name: /The Malabar Standard/ })
      .first()
      .waitFor();
  });

  test('review: accepted by a key, told who decided it, undone by a key', async () => {
    const page = await room.visit('/review?kind=speaker');
    await heading(page, 'Review');
    await page.getByRole('button', { name: /Right as it stands/ }).waitFor();
    await page.keyboard.press('a');
    const made = () =>
      room.record.store.db.selectFrom('judgement').select(['type', 'judge']).orderBy('n').execute();
    await expect.poll(made).toEqual([{ type: 'accept', judge: 'Una' }]);
    await page.keyboard.press('z');
    await expect.poll(async () => (await made()).map(({ type }) => type)).toEqual(['accept', 'undo']);
  });

  test('review: of two at once, the second is shown what the first decided', async () => {
    const one = await room.visit('/review?kind=speaker');
    const two = await room.visit('/review?kind=speaker');
    for (const page of [one, two]) await page.getByRole('button', { name: /Right as it stands/ }).waitFor();
    await one.keyboard.press('a');
    await expect
      .poll(async () => (await room.record.store.db.selectFrom('judgement').select('n').execute()).length)
      .toBe(3);
    await two.keyboard.press('x');
    await two.getByRole('button', { name: /keep theirs/i }).waitFor();
    await two.getByText(/Una/).first().waitFor();
    await two.getByRole('button', { name: /keep theirs/i }).click();
  });

  test('a page is published by hand, read by anybody without script, and taken back', async () => {
    const { ids } = await listStatements(room.record, { filters: NO_FILTERS, limit: 1, offset: 0 });
    const address = `${room.base}/public/statements/${ids[0]}`;
    const page = await room.visit(`/statements/${ids[0]}`);
    expect((await page.request.get(address)).status()).toBe(404);
    await page.getByRole('button', { name: 'Publish this page' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('This page is public.').waitFor();
    const shown = await page.request.get(address);
    expect(shown.status()).toBe(200);
    expect(await shown.text()).toContain('noindex');
    await page.getByRole('link', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('Nothing is published.').waitFor();
    expect((await page.request.get(address)).status()).toBe(404);
  });
});

describe.skipIf(chromium === null)('every screen', () => {
  test.each(SCREENS)(
    '%s: nothing serious against it in light or dark, and nothing too wide for a phone',
    async (_, pathOf, sign) => {
      const page = await room.visit(pathOf());
      await page.locator(sign).first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await seriousFindings(page, colorScheme === 'dark' ? ['color-contrast'] : null)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      const [wide, view] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as [number, number];
      expect(wide).toBeLessThanOrEqual(view);
      await page.close();
    },
  );
});

test.skipIf(chromium === null)('no page broke its policy, failed, or asked another host', () => {
  expect(room.complaints).toEqual([]);
});
