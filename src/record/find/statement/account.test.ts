import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../../test/linked-story.ts';
import { madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import { decide, idOf, placeOf } from '../../../../test/record-story.ts';
import type { OpenRecord } from '../../open-record.ts';
import { statementPage } from '../statement-page.ts';
import type { AccountLink } from './account.ts';

const NOW = { recordedBy: null };
const brief = ({ relation, from, status, review, evidence }: AccountLink) =>
  [relation, from.speakers[0]?.name, from.outlet, status, review, ...evidence].join(' | ');

onEachStore('what became of a statement', ({ open }) => {
  let shared: Promise<OpenRecord> | null = null;
  /** One record for all tests: each takes back what it decides. */
  const filled = (): Promise<OpenRecord> => {
    shared ??= open(undefined, { links: FAKE_LINKS }).then(async (record) => {
      await addLinkedStory(record);
      return record;
    });
    return shared;
  };

  test('who reports it, in which words, through whom', async () => {
    const record = await filled();
    const { account, standing } = await statementPage(record, idIn(REPORT, 1), NOW);
    expect(standing).toBe('retracted');
    expect(account.reports.map(({ outlet, chain }) => [outlet, ...chain.map(({ name }) => name)])).toEqual([
      ['The Sentinel', 'The Sentinel', 'Ana Holm'],
      ['The Courier', 'The Courier', 'Cy Orr', 'Ana Holm'],
    ]);
    expect(account.reports.map(({ degree, loaded }) => [degree, loaded.map(({ words }) => words)])).toEqual([
      [1, []],
      [2, ['admitted']],
    ]);
    expect(account.hasPrimarySource).toBe(true);
    const [fullest, shorter] = account.variants;
    expect(fullest!.words).toBe('“The old mill was never worth a penny to this town.”');
    expect(fullest!.changes).toBeNull();
    const leftOut = shorter!.changes!.filter(({ change }) => change === 'leftOut');
    expect(leftOut.map(({ before }) => before).join(' ')).toContain('to this town');
  });

  test('by the id of the statement too, or its first characters', async () => {
    const record = await filled();
    const { account } = await statementPage(record, idIn(REMARK, 0), NOW);
    const page = await statementPage(record, account.id!.slice(0, 8), NOW);
    expect(page.attribution.id).toBe(idIn(REMARK, 0));
  });

  test('what was done to it in order of time, apologies on a condition and what is open apart', async () => {
    const record = await filled();
    const { account } = await statementPage(record, idIn(REMARK, 0), NOW);
    expect(account.about.map(brief)).toEqual([
      'disputes | Bo Lind | The Courier | settled |  | disputed',
      'apologisesFor | Ana Holm | The Gazette | proposed |  | is sorry if',
      'retracts | Ana Holm | The Gazette | settled |  | withdrew',
    ]);
    expect(account.about.map(({ isConditional }) => isConditional)).toEqual([false, true, false]);
    expect(account.entries.map(({ relation, hasMoved }) => [relation, hasMoved])).toEqual([
      ['disputes', true],
      ['apologisesFor', false],
      ['retracts', true],
    ]);
    const denial = await statementPage(record, idIn(AFTER, 2), NOW);
    expect(denial.account.open.map(brief)).toEqual([
      'deniesSaying | Dee Ash | The Gazette | proposed |  | denied',
    ]);
    const own = await statementPage(record, idIn(AFTER, 1), NOW);
    expect(own.account.by.map(({ to }) => to?.statement)).toEqual([account.id]);
  });

  test('a restricted person is no end of a link', async () => {
    const record = await filled();
    const made = await decide(record, { type: 'restrict', about: { person: await idOf(record, 'Bo Lind') } });
    const { account } = await statementPage(record, idIn(REMARK, 0), NOW);
    expect(account.about.map(({ relation }) => relation)).toEqual(['apologisesFor', 'retracts']);
    expect(account.entries.map(({ relation }) => relation)).toEqual(['apologisesFor', 'retracts']);
    const all = await statementPage(record, idIn(REMARK, 0), { recordedBy: null, hasRestricted: true });
    expect(all.account.about).toHaveLength(3);
    await decide(record, { type: 'undo', judgement: made.id });
  });

  test('as it was by a day', async () => {
    const record = await filled();
    const { account } = await statementPage(record, idIn(REMARK, 0), {
      recordedBy: null,
      publishedBy: '2026-03-05',
    });
    expect(account.about.map(({ relation }) => relation)).toEqual(['disputes']);
  });

  test('what a person decides is told with their name', async () => {
    const record = await filled();
    const [from, to] = [placeOf(REPORT, 2), placeOf(REMARK, 0)];
    await decide(record, { type: 'accept-link', from, to, relation: 'disputes' });
    const { account } = await statementPage(record, idIn(REMARK, 0), NOW);
    const [disputed] = account.about;
    expect([disputed!.review, disputed!.judgement?.by]).toEqual(['accepted', 'Una']);
  });

  test('words that an outlet changed without saying so', async () => {
    const record = await filled();
    const text = REMARK.document.text.replace('never', 'hardly');
    const later = madeReading({
      url: REMARK.document.url,
      publisher: 'The Sentinel',
      publishedAt: '2026-03-06',
      text,
    });
    await addReading(record, later);
    const { store } = record;
    const spanIn = (words: string, word: string) => {
      const start = words.indexOf(word);
      return { start, end: start + word.length };
    };
    const change = { before: spanIn(REMARK.document.text, 'never'), after: spanIn(text, 'hardly') };
    await store.write(async (db) => {
      const first = await db
        .selectFrom('document')
        .select('n')
        .where('id', '=', REMARK.document.id)
        .executeTakeFirst();
      const revision = JSON.stringify({ kind: 'edit', changes: [change], note: null });
      await db
        .updateTable('document')
        .set({ revises: first!.n, revision })
        .where('id', '=', later.document.id)
        .execute();
    });
    const { account } = await statementPage(record, idIn(REMARK, 0), NOW);
    expect(account.edits.map(({ words, note }) => [words, note])).toEqual([
      [[{ before: 'never', after: 'hardly' }], null],
    ]);
    expect(account.entries.map(({ relation, side }) => [relation, side])).toContainEqual([null, 'outlet']);
  });
});
