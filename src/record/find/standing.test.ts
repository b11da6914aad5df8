import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, placeOf } from '../../../test/record-story.ts';
import { statistics } from '../count/statistics.ts';
import type { OpenRecord } from '../open-record.ts';
import { exportReadings } from '../transfer/out/export-record.ts';
import { documentPage } from './document-page.ts';
import { NO_FILTERS } from './filters.ts';
import { listLinkDoubts } from './list-link-doubts.ts';
import { personPage } from './person-page.ts';
import { searchStatements } from './search/search-statements.ts';
import { statementPage } from './statement-page.ts';

/** The outlet takes back that it was the mayor who said it. */
const CORRECTION = madeReading({
  url: 'https://sentinel.example/corrections',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-12',
  text: 'The Sentinel noted that the old mill was never worth a penny was not said by Ana Holm.',
  said: [{ source: 'The Sentinel', cue: 'noted', content: ['that the old mill was never worth a penny'] }],
});
const PAGE = { filters: {}, limit: 20, offset: 0 };

onEachStore('what became of statements, in lists', ({ open }) => {
  const found = async (record: OpenRecord, standing: string) =>
    (await searchStatements(record, 'penny', { filters: { ...NO_FILTERS, standing }, limit: 9, offset: 0 }))
      .ids;

  test('lists follow it, and what was attributed in error counts for nobody', async () => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    const [one, other] = [idIn(REMARK, 0), idIn(REPORT, 1)];
    expect(await found(record, 'retracted')).toEqual([other, one]);
    expect(await found(record, 'denied')).toEqual([]);
    const before = await personPage(record, 'Ana Holm', PAGE);
    expect(before.standings).toEqual([{ label: 'retracted', count: 2 }]);
    expect(before.statements.standings[one]).toBe('retracted');
    expect(before.years).toEqual([{ label: '2026', count: 4 }]);
    const doubts = await listLinkDoubts(record, 5);
    expect(
      doubts.map(({ link }) => [link.relation, link.isConditional, link.to?.attribution !== null]),
    ).toEqual([['apologisesFor', true, true]]);

    await addReading(record, CORRECTION);
    const after = await personPage(record, 'Ana Holm', PAGE);
    expect(await found(record, 'attributed in error')).toEqual([other, one]);
    expect([after.statements.total, after.years, after.inError.ids]).toEqual([
      2,
      [{ label: '2026', count: 2 }],
      [other, one],
    ]);
    const speaking = {
      by: 'speaker',
      filters: { ...NO_FILTERS, speaker: after.person.id },
      limit: 5,
    } as const;
    expect((await statistics(record, speaking)).groups[0]).toMatchObject({ attributions: { value: 2 } });
    const ids: string[] = [];
    for await (const { attributions } of exportReadings(record, {
      filters: NO_FILTERS,
      hasRestricted: false,
    }))
      ids.push(...attributions.map(({ id }) => id));
    expect(ids).not.toContain(one);
    expect(ids).toContain(idIn(REPORT, 2));
  });

  test('it is told whether people moved it, or a machine alone', async () => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    const [one, other] = [idIn(REMARK, 0), idIn(REPORT, 1)];
    const told = async () => {
      const { statements } = await personPage(record, 'Ana Holm', PAGE);
      const { marks } = await documentPage(record, REMARK.document.id, { recordedBy: null });
      const page = await statementPage(record, other, { recordedBy: null });
      return [statements.unreviewed, marks[one]!.isStandingReviewed, page.isStandingReviewed];
    };
    expect(await told()).toEqual([[other, one], false, false]);
    const [from, to] = [placeOf(AFTER, 1), placeOf(REMARK, 0)];
    const made = await decide(record, { type: 'accept-link', from, to, relation: 'retracts' });
    expect(await told()).toEqual([[], true, true]);
    await decide(record, { type: 'undo', judgement: made.id });
    expect(await told()).toEqual([[other, one], false, false]);
  });
});
