/**
 * `npm run screens`: the pictures of docs/room, a screen of the example story each, in light and in dark. Needs Chromium and
 * `npm run build:web`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type OpenRoom, openRoom } from './open-room.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/room');
const LOOKS = ['light', 'dark'] as const;
const DRAFT =
  'Joseph Kurian was plain about it. “I said the hinge was unsafe,” he told a newspaper. “If you have one bad tooth, the dentist will not bury you,” said Joseph Kurian. “She will sail by Hogmanay or I will swim,” said Isobel Abernethy.';

/** A screen: where it is, what is done there, and what shows that it is ready. */
interface Screen {
  readonly path: (room: OpenRoom) => Promise<string>;
  readonly sign: string;
  readonly act?: (page: Page) => Promise<void>;
}

async function idOf(room: OpenRoom, title: string): Promise<string> {
  const { documents } = (await (await fetch(`${room.base}/api/documents?q=${title}`)).json()) as {
    documents: readonly { id: string }[];
  };
  return documents[0]!.id;
}

async function statementOf(room: OpenRoom, words: string): Promise<string> {
  const { statements } = (await (await fetch(`${room.base}/api/statements?q=${words}`)).json()) as {
    statements: readonly { id: string }[];
  };
  return statements[0]!.id;
}

async function personOf(room: OpenRoom, name: string): Promise<string> {
  const { people } = (await (await fetch(`${room.base}/api/people?q=${name}`)).json()) as {
    people: readonly { person: { id: string } }[];
  };
  return people[0]!.person.id;
}

const at = (path: string) => async () => path;

const SCREENS: Readonly<Record<string, Screen>> = {
  start: { path: at('/'), sign: '.home-list li' },
  read: {
    path: async (room) => `/documents/${await idOf(room, 'hinge')}`,
    sign: '.read-title, h1',
    act: async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.waitForTimeout(300);
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  statement: { path: async (room) => `/statements/${await statementOf(room, 'tooth')}`, sign: '.variants' },
  person: {
    path: async (room) => `/people/${await personOf(room, 'Isobel Abernethy')}`,
    sign: '.statement-card',
  },
  compare: {
    path: async (room) => `/compare?a=${await idOf(room, 'hinge')}&a2=${await idOf(room, 'busy')}`,
    sign: 'h2',
  },
  search: { path: at('/search?q=ferry'), sign: '.facets' },
  quoted: { path: at('/quoted'), sign: '.quoted-plot svg' },
  review: { path: at('/review?kind=link'), sign: 'main button' },
  check: {
    path: at('/check'),
    sign: 'form',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'The draft' }).fill(DRAFT);
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.locator('.check-card').first().waitFor();
      await page.locator('.check-columns').scrollIntoViewIfNeeded();
    },
  },
  add: { path: at('/add'), sign: 'form' },
};

const room = await openRoom([join(ROOT, 'examples/gorrasay-lass')], { engine: 'model' });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, { path, sign, act }] of Object.entries(SCREENS))
    for (const colorScheme of LOOKS) {
      const page = await room.visit(await path(room), { width: 1120, height: 760, colorScheme });
      await page.locator(sign).first().waitFor();
      await page.waitForLoadState('networkidle');
      await act?.(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
      await page.close();
    }
} finally {
  await room.close();
}
for (const complaint of room.complaints) console.error(complaint);
