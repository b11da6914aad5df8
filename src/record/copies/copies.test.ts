import { describe, expect, test } from 'vitest';
import {
  AGENCY,
  OWN_REPORT,
  type Page,
  pageReading,
  REPRINT,
  SHORT_REPRINT,
  WIRE,
} from '../../../test/copied-texts.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { OpenRecord } from '../open-record.ts';
import type { CopyEvidence } from './copy-evidence.ts';
import { fingerprintDocument } from './fingerprint-document.ts';
import { isNearCopy } from './is-near-copy.ts';
import { replaceOrigin } from './replace-origin.ts';

async function addPages(record: OpenRecord, pages: readonly Page[]): Promise<void> {
  for (const page of pages) await addReading(record, pageReading(page));
}

/** Outlets by the outlet of whose document theirs is a copy. */
async function copies(record: OpenRecord): Promise<Readonly<Record<string, string | null>>> {
  const rows = await record.store.db
    .selectFrom('document')
    .leftJoin('document as origin', 'origin.n', 'document.copy_of')
    .select(['document.publisher', 'origin.publisher as of'])
    .orderBy('document.publisher')
    .execute();
  return Object.fromEntries(rows.map(({ publisher, of }) => [publisher, of]));
}

async function evidenceOf(record: OpenRecord, publisher: string): Promise<CopyEvidence | null> {
  const { copy_evidence } = await record.store.db
    .selectFrom('document')
    .select('copy_evidence')
    .where('publisher', '=', publisher)
    .executeTakeFirstOrThrow();
  return copy_evidence === null ? null : (JSON.parse(copy_evidence) as CopyEvidence);
}

const ALL = {
  'Meridian Wire': null,
  'Sable Post': 'Meridian Wire',
  'The Courier': 'Meridian Wire',
  'The Sentinel': null,
};

onEachStore('copies', (store) => {
  test.for([
    [AGENCY, REPRINT, SHORT_REPRINT, OWN_REPORT],
    [OWN_REPORT, SHORT_REPRINT, REPRINT, AGENCY],
    [REPRINT, AGENCY, OWN_REPORT, SHORT_REPRINT],
    [SHORT_REPRINT, REPRINT, OWN_REPORT, AGENCY],
  ])('are found in whatever order they are added (%#)', async (pages) => {
    const record = await store.open();
    await addPages(record, pages);
    expect(await copies(record)).toEqual(ALL);
  });

  test('lead to the agency though that published later, or nobody knows when', async () => {
    for (const publishedAt of ['2026-03-09T12:00Z', null]) {
      const record = await store.open();
      await addPages(record, [SHORT_REPRINT, { ...AGENCY, publishedAt }]);
      expect(await copies(record)).toEqual({ 'Meridian Wire': null, 'Sable Post': 'Meridian Wire' });
    }
  });

  test('have their evidence', async () => {
    const record = await store.open();
    await addPages(record, [AGENCY, REPRINT, SHORT_REPRINT]);
    const agency = pageReading(AGENCY).document.id;
    expect(await evidenceOf(record, 'Sable Post')).toMatchObject({
      comparedWith: agency,
      shorter: 'copy',
      containment: 1,
      quotations: 2,
      sharedQuotations: 2,
      credit: { names: 'origin' },
      daysAfter: 2,
    });
    const uncredited = await evidenceOf(record, 'The Courier');
    expect(uncredited).toMatchObject({ comparedWith: agency, credit: null, isSameByline: false });
    expect(uncredited!.containment).toBeGreaterThan(0.6);
  });

  test('are none of the same outlet', async () => {
    const record = await store.open();
    await addPages(record, [
      AGENCY,
      { ...AGENCY, path: 'again', publishedAt: '2026-03-05', paragraphs: WIRE.slice(0, 7) },
    ]);
    expect(await record.store.db.selectFrom('document').select('copy_of').execute()).toEqual([
      { copy_of: null },
      { copy_of: null },
    ]);
  });

  test('go to the next earliest when their origin is removed', async () => {
    const record = await store.open();
    await addPages(record, [AGENCY, REPRINT, SHORT_REPRINT, OWN_REPORT]);
    await record.store.write(async (db) => {
      const { n } = await db
        .selectFrom('document')
        .select('n')
        .where('publisher', '=', 'Meridian Wire')
        .executeTakeFirstOrThrow();
      await replaceOrigin(db, n);
      await db.deleteFrom('document').where('n', '=', n).execute();
    });
    expect(await copies(record)).toEqual({
      'Sable Post': 'The Courier',
      'The Courier': null,
      'The Sentinel': null,
    });
    expect(await evidenceOf(record, 'Sable Post')).toMatchObject({
      comparedWith: pageReading(REPRINT).document.id,
    });
    const prints = await record.store.db.selectFrom('print').select('document').distinct().execute();
    expect(prints).toHaveLength(3);
  });

  test('evidence that names a removed copy is found anew', async () => {
    const record = await store.open();
    await addPages(record, [SHORT_REPRINT, REPRINT, AGENCY]);
    const names = async () => (await evidenceOf(record, 'Sable Post'))?.comparedWith;
    expect(await names()).toBe(pageReading(REPRINT).document.id);
    await record.store.write(async (db) => {
      const { n } = await db
        .selectFrom('document')
        .select('n')
        .where('publisher', '=', 'The Courier')
        .executeTakeFirstOrThrow();
      await replaceOrigin(db, n);
    });
    expect(await names()).toBe(pageReading(AGENCY).document.id);
  });
});

const printsOf = (page: Page) => fingerprintDocument(pageReading(page).document);

describe('prints', () => {
  test('are whole numbers that both stores hold, in order, none twice', () => {
    const prints = printsOf(AGENCY);
    expect(prints.length).toBeGreaterThan(15);
    expect(prints.every(Number.isSafeInteger)).toBe(true);
    expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
  });

  test('follow from the words, whatever their typography and lines', () => {
    const typed = WIRE.map((one) =>
      one
        .replace(/[“”]/g, '"')
        .replaceAll('–', '--')
        .replace(/(.{60,75}) /g, '$1\n'),
    );
    expect(printsOf({ ...AGENCY, paragraphs: typed })).toEqual(printsOf(AGENCY));
  });

  test('of a text without words are none', () => {
    expect(fingerprintDocument({ text: '', blocks: [] })).toEqual([]);
    expect(fingerprintDocument({ text: 'Gone.', blocks: [] })).toEqual([]);
  });

  test('tell a near copy by themselves', () => {
    expect(isNearCopy(printsOf(AGENCY), printsOf(AGENCY))).toBe(true);
    expect(isNearCopy(printsOf(SHORT_REPRINT), printsOf(AGENCY))).toBe(true);
    expect(isNearCopy(printsOf(REPRINT), printsOf(AGENCY))).toBe(true);
    expect(isNearCopy(printsOf(OWN_REPORT), printsOf(AGENCY))).toBe(false);
    expect(isNearCopy([], [])).toBe(false);
  });
});
