import { expect, test } from 'vitest';
import { type MadeReading, madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import { NO_FILTERS } from '../../find/filters.ts';
import { appendJudgement } from '../../judgements/append-judgement.ts';
import type { OpenRecord } from '../../open-record.ts';
import { keepMeasured } from '../keep-measured.ts';
import { statistics } from '../statistics.ts';
import { drawSheet, type SampleOptions } from './draw-sheet.ts';
import type { FilledSheet } from './read-sheet.ts';
import { measuredBy, scoreSheets } from './score-sheets.ts';
import { SHEET_COLUMNS, type SheetRow } from './sheet-row.ts';

const OUTLETS = ['The Herald', '=Quay Post', 'Evening Star'];

/** A story of two statements, a passage without one, and a number that tells it from others. */
const story = (at: number): MadeReading => ({
  text: `Story ${at} of the town.\n\nAnna Reyes said “pier ${at} is safe”.\n\nNobody asked ${at} times.\n\nBo Lind said pier ${at} leaks.`,
  publisher: OUTLETS[at % 3]!,
  url: `https://example.org/${at}`,
  publishedAt: '2026-03-04',
  said: [
    { by: 'Anna Reyes', source: 'Anna Reyes', content: [`“pier ${at} is safe”`], manner: 'direct' },
    { by: 'Bo Lind', source: 'Bo Lind', content: [`pier ${at} leaks`] },
  ],
});

const OPTIONS: SampleOptions = {
  filters: { ...NO_FILTERS, hasCopies: false },
  by: 'publisher',
  seed: '7',
  attributions: 12,
  passages: 8,
};

async function fill(record: OpenRecord, from: number, to: number): Promise<OpenRecord> {
  for (let at = from; at < to; at++) await addReading(record, madeReading(story(at)));
  return record;
}

/** A sheet as it comes back, with what a coder makes of each row. */
const filled = (rows: readonly SheetRow[], name: string, code: (row: SheetRow) => SheetRow): FilledSheet => ({
  name,
  columns: SHEET_COLUMNS,
  rows: rows.map((row, at) => ({ line: at + 2, cells: { ...row, ...code(row) } })),
});

const YES = { content_ok: 'yes', speaker_ok: 'yes', manner_ok: 'yes' } as const;
const allRight = ({ part }: SheetRow): SheetRow => (part === 'passage' ? { missed: '0' } : YES);

onEachStore('a coding sheet', (store) => {
  test('is the same for the same seed, and little disturbed by what is added', async () => {
    const record = await fill(await store.open(), 0, 15);
    const rows = await drawSheet(record, OPTIONS);
    expect(await drawSheet(record, OPTIONS)).toEqual(rows);
    const ids = (sheet: readonly SheetRow[]) => new Set(sheet.map(({ id }) => id));
    expect(ids(await drawSheet(record, { ...OPTIONS, seed: '8' }))).not.toEqual(ids(rows));
    const attributions = rows.filter(({ part }) => part === 'attribution');
    expect(attributions).toHaveLength(12);
    expect(Map.groupBy(attributions, ({ stratum }) => stratum).size).toBe(3);
    // 10 of each outlet, 4 of them drawn.
    expect(new Set(attributions.map(({ weight }) => weight))).toEqual(new Set(['x2.5']));
    const passages = rows.filter(({ part }) => part === 'passage');
    expect(passages).toHaveLength(8);
    expect(new Set(passages.map(({ context }) => /\[content: /.test(context!)))).toEqual(
      new Set([true, false]),
    );
    await fill(record, 15, 18);
    const before = ids(attributions);
    const after = (await drawSheet(record, OPTIONS)).filter(({ id }) => before.has(id));
    expect(after.length).toBeGreaterThanOrEqual(8);
  });

  test('shows each statement in its context, with what the machine made of it', async () => {
    const record = await fill(await store.open(), 4, 5);
    const rows = await drawSheet(record, { ...OPTIONS, attributions: 100, passages: 2 });
    expect(rows.find(({ manner }) => manner === 'direct')).toEqual({
      part: 'attribution',
      row: expect.any(String),
      context:
        'Story 4 of the town.\n\n[source: Anna Reyes] said [content: “pier 4 is safe”].\n\nNobody asked 4 times.\n\nBo Lind said pier 4 leaks.',
      speaker: 'Anna Reyes',
      manner: 'direct',
      polarity: 'asserted',
      document: madeReading(story(4)).document.id,
      publisher: '=Quay Post',
      published: '2026-03-04',
      stratum: '=quay post',
      weight: 'x1',
      engine: 'rules 1',
      id: `#${madeReading(story(4)).attributions[0]!.id}`,
    });
  });

  test('comes back with precision, recall and the errors that statistics tell', async () => {
    const record = await fill(await store.open(), 0, 12);
    const rows = await drawSheet(record, { ...OPTIONS, attributions: 24, passages: 24 });
    const sheet = filled(rows, 'sheet.csv', (row) => {
      if (row.part === 'passage') return { missed: row.context!.startsWith('Nobody') ? '1' : '0' };
      return row.manner === 'direct'
        ? YES
        : { ...YES, content_ok: row.stratum === 'the herald' ? 'no' : 'YES' };
    });
    const score = await scoreSheets(record, [sheet]);
    const [engine] = score.engines;
    // Of 24 found 4 are wrong: the indirect ones of an outlet.
    expect(engine).toMatchObject({ engine: 'rules', version: '1' });
    expect(engine!.precision).toMatchObject({ share: expect.closeTo(20 / 24), rows: 24 });
    expect(engine!.byManner.direct?.share).toBe(1);
    expect(engine!.byManner.indirect?.share).toBeCloseTo(8 / 12);
    expect(engine!.rightSpeaker).toMatchObject({ share: 1, rows: 20 });
    const empty = rows.filter(({ context }) => context!.startsWith('Nobody')).length;
    // Each such passage stands for two of its document, and all documents were drawn.
    expect(engine!.recall?.share).toBeCloseTo(20 / (20 + 2 * empty));
    expect(engine!.recall!.low).toBeLessThan(engine!.recall!.share);
    expect(score).toMatchObject({
      gone: [],
      coders: ['sheet.csv'],
      rows: { attributions: 24, passages: 24 },
    });
    await keepMeasured(record, measuredBy(score, 'measured here'));
    const { errors } = await statistics(record, { by: null, limit: 1, filters: OPTIONS.filters });
    expect(errors).toMatchObject([
      { error: { source: 'measured here', attributions: { precision: expect.closeTo(20 / 24) } } },
    ]);
  });

  test('names rows that are gone, counts what was left out, and settles what coders differ on', async () => {
    const record = await fill(await store.open(), 0, 6);
    const rows = await drawSheet(record, { ...OPTIONS, attributions: 12, passages: 0 });
    const [first, second, third] = rows;
    const { document, attributions } = madeReading(story(0));
    const { cue, content, id } = attributions[0]!;
    await appendJudgement(record, {
      decision: { type: 'reject', attribution: { document: document.id, cue, content } },
      ...{ by: 'Una', why: null, replaces: null },
    });
    const una = filled(rows, 'una.csv', (row) => (row === first ? { ...YES, content_ok: '' } : YES));
    const bo = filled(rows, 'bo.csv', (row) =>
      row === second ? { ...YES, content_ok: 'no' } : row === third ? { ...YES, content_ok: 'unsure' } : YES,
    );
    const { gone, blank, unsure, disputed, agreement, coders } = await scoreSheets(record, [una, bo]);
    const line = 2 + rows.findIndex((row) => row.id === `#${id}`);
    expect(gone).toEqual([
      { place: `una.csv, row ${line}`, id },
      { place: `bo.csv, row ${line}`, id },
    ]);
    const isThere = (row: SheetRow) => (row.id === `#${id}` ? 0 : 1);
    expect(blank).toMatchObject({ content_ok: isThere(first!), speaker_ok: 0 });
    expect(unsure).toMatchObject({ content_ok: isThere(third!) });
    expect(disputed).toMatchObject({ content_ok: isThere(second!), manner_ok: 0 });
    expect(coders).toEqual(['bo.csv', 'una.csv']);
    expect(agreement.find(({ column }) => column === 'manner_ok')).toMatchObject({ rows: 11, same: 1 });
  });

  test('that is hostile or damaged is refused, with the cell and what would be accepted', async () => {
    const record = await fill(await store.open(), 0, 3);
    const rows = await drawSheet(record, { ...OPTIONS, passages: 2 });
    const refused = async (change: SheetRow, message: RegExp) => {
      const sheet = filled(rows.slice(0, 1), 'sheet.csv', () => change);
      await expect(scoreSheets(record, [sheet])).rejects.toMatchObject({
        code: 'bad-sheet',
        message: expect.stringMatching(message),
      });
    };
    await refused(
      { content_ok: 'maybe' },
      /^sheet\.csv, row 2, content_ok: “maybe”; yes, no, unsure or an empty cell/,
    );
    await refused({ content_ok: '__proto__' }, /content_ok: “__proto__”/);
    await refused({ missed: '-1' }, /missed: “-1”; a whole number from 0 to 99/);
    await refused({ missed: '1e9' }, /missed: “1e9”/);
    await refused({ id: "'; DROP TABLE attribution; --" }, /, id: “'; DROP TABLE/);
    await refused({ weight: 'Infinity' }, /weight: “Infinity”/);
    await refused({ weight: '0' }, /weight: “0”/);
    await refused({ part: 'header' }, /part: “header”; attribution or passage/);
    await refused({ manner: 'x'.repeat(1000) }, /manner: “x{40}…”/);
    const twice = filled([rows[0]!, rows[0]!], 'sheet.csv', () => YES);
    await expect(scoreSheets(record, [twice])).rejects.toThrow(
      /row 3: sheet\.csv has coded it already in sheet\.csv, row 2/,
    );
    const cut = { ...twice, columns: ['part', 'id'] };
    await expect(scoreSheets(record, [cut])).rejects.toThrow(/has no column speaker, manner, content_ok/);
    const nothing = { ...twice, rows: [] };
    await expect(scoreSheets(record, [nothing])).rejects.toThrow(/no rows to score/);
    // All that is left empty is no fault, and says nothing.
    const untouched = await scoreSheets(record, [filled(rows, 'sheet.csv', () => ({}))]);
    expect(untouched.engines).toMatchObject([{ precision: null, recall: null, rightSpeaker: null }]);
    expect(measuredBy(untouched, 'here')).toEqual([]);
    const all = await scoreSheets(record, [filled(rows, 'sheet.csv', allRight)]);
    expect(all.engines[0]!.recall).toMatchObject({ share: 1, high: 1 });
  });
});
