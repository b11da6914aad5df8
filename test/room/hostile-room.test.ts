import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/index.ts';
import { openRecord } from '../../src/record/open-record.ts';
import { attributionId } from '../../src/text/attribution-id.ts';
import { sha256 } from '../plain-document.ts';
import { madeReading } from '../record-reading.ts';
import { addReading, PORTS } from '../record-stores.ts';
import { chromium } from '../surroundings.ts';
import { type OpenRoom, openRoom } from './open-room.ts';

/** Sets the window's title if anything of it runs; one of each common kind of active content. */
const OWNED = "top.document.title='owned'";
const ACTIVE = [
  `<script>${OWNED}</script>`,
  `<img src=x onerror="${OWNED}">`,
  `<svg onload="${OWNED}"><a xlink:href="javascript:${OWNED}">x</a></svg>`,
  `<iframe srcdoc="<script>${OWNED}</script>"></iframe>`,
  `<object data="data:text/html,<script>${OWNED}</script>"></object>`,
  `<math><mtext></p><style><img src=x onerror=${OWNED}></style></mtext></math>`,
  `<form action="javascript:${OWNED}"><button>go</button></form>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">`,
  `<details open ontoggle="${OWNED}">x</details>`,
  `<style>@import 'https://evil.example/x.css';*{display:none}</style>`,
  `{{constructor.constructor("return 1")()}} $\{7*7} <%= 7*7 %>`,
] as const;
/** Turns what follows it around, and is never turned back. */
const OVERRIDE = '\u202e';
const EVIL = ACTIVE.join(' ');
const WORDS = `“so ${EVIL} ${OVERRIDE}dlo”`;
const NAME = `Anna ${ACTIVE[1]}${OVERRIDE}`;

const hostile = (at: number) =>
  madeReading({
    url: `javascript:${OWNED}//${at}`,
    title: `${EVIL} ${OVERRIDE}${at}`,
    publisher: `${ACTIVE[0]} ${OVERRIDE}Post ${at}`,
    byline: ACTIVE[2],
    publishedAt: `2026-03-0${at}`,
    text: `${NAME} said ${WORDS}.\u0000 ${ACTIVE[1]} denied it, Bo Lind said. ${OVERRIDE}${at}`,
    notices: [{ code: 'odd', message: EVIL, span: null }],
    people: [
      {
        name: NAME,
        aliases: [EVIL],
        roles: [{ title: EVIL, office: 'x', isFormer: false, seenFrom: null, seenTo: null }],
      },
    ],
    said: [
      { by: NAME, source: NAME, cue: 'said', content: [WORDS], manner: 'direct' },
      { source: 'Bo Lind', cue: 'said', content: [`${ACTIVE[1]} denied it`] },
    ],
  });

const PARAGRAPH = `${'The tide came in and the tide went out again over the flats. '.repeat(3)}\n\n`;

/** Two million units of text with ten thousand statements. */
function huge(): Reading {
  const words = Array.from({ length: 10_000 }, (_, at) => `“Tide ${at}.”`);
  const reading = madeReading({
    url: 'https://gazette.example/tides',
    title: 'Ten thousand tides',
    publisher: 'Gazette',
    text: words.map((one) => `${one} Ada Roe said. ${PARAGRAPH}`).join(''),
    said: [{ by: 'Ada Roe', content: [words[0]!], manner: 'direct' }],
  });
  const [first] = reading.attributions;
  let start = 0;
  const attributions = words.map((one) => {
    const content = [{ start, end: start + one.length }];
    start += one.length + ' Ada Roe said. '.length + PARAGRAPH.length;
    const roles = { source: [], cue: [], content };
    return { ...first!, ...roles, id: attributionId(reading.document.id, roles, sha256) };
  });
  return { ...reading, attributions };
}

let room: OpenRoom;
let ids: readonly string[] = [];
let statement = '';
let person = '';
beforeAll(async () => {
  if (chromium === null) return;
  // Nothing is linked: that takes half a minute for ten thousand statements, and is tried elsewhere.
  const links = { ...PORTS.links, link: async () => ({ groups: [], links: [], awaited: [] }) };
  room = await openRoom([], {}, (where) => openRecord(where, { ...PORTS, links }));
  const readings = [hostile(1), hostile(2), huge()];
  for (const reading of readings) await addReading(room.record, reading);
  ids = readings.map(({ document }) => document.id);
  statement = readings[0]!.attributions[0]!.id;
  const row = await room.record.store.db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select('person.id')
    .orderBy('attribution')
    .executeTakeFirstOrThrow();
  person = row.id;
}, 180_000);
afterEach(() => room?.leave());
afterAll(() => room?.close(), 60_000);

describe.skipIf(chromium === null)('hostile documents in Chromium', () => {
  test.each([
    ['home', () => '/'],
    ['documents', () => '/documents'],
    ['read', () => `/documents/${ids[0]}`],
    ['statement', () => `/statements/${statement}`],
    ['people', () => '/people'],
    ['person', () => `/people/${person}`],
    ['search', () => '/search?q=so'],
    ['compare', () => `/compare?a=${ids[0]}&a2=${ids[1]}`],
    ['quoted', () => '/quoted'],
    ['review', () => '/review'],
    ['admin', () => '/admin'],
  ])('%s shows them as text and runs nothing', async (_, pathOf) => {
    const page = await room.visit(pathOf());
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const shown = await page.locator('body').innerText();
    expect(await page.title()).not.toBe('owned');
    expect(shown).not.toContain(OVERRIDE);
    expect(
      await page.locator('main script, main iframe, main object, main style, main base, main meta').count(),
    ).toBe(0);
    expect(await page.locator('a[href^="javascript:"], form[action^="javascript:"]').count()).toBe(0);
    expect(new URL(page.url()).origin).toBe(room.base);
  });

  test('what is hostile is there to be read all the same', async () => {
    const page = await room.visit(`/documents/${ids[0]}`);
    await page.getByText('<script>', { exact: false }).first().waitFor();
  });

  test('two million letters with ten thousand statements can be read, led through and searched', async () => {
    const page = await room.visit(`/documents/${ids[2]}`);
    await page.getByText('Tide 0.').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('j');
    await expect.poll(() => page.url(), { timeout: 30_000 }).toContain('at=');
    await page.goto(`${room.base}/search?q=tide`);
    await page.locator('.statement-card').first().waitFor({ timeout: 30_000 });
  });

  test('nothing broke the policy of a page or asked another host', () => {
    expect(room.complaints).toEqual([]);
  });
});
