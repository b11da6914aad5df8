import { expect, test } from 'vitest';
import { FAKE_LINKS, NO_LINKS } from '../../../test/fake-links.ts';
import { addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { Attribution, Reading } from '../../model/index.ts';
import { ALL } from '../sight/sight.ts';
import { attributionMarks } from './attribution-marks.ts';
import { documentPage } from './document-page.ts';

const ONE = madeReading({
  text: 'Ana Holm said yes.',
  said: [{ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['yes'] }],
});

/** A document in which somebody says so many things, each inside the one before by tens. */
function longReading(many: number): Reading {
  const [first] = ONE.attributions;
  const attributions = Array.from({ length: many }, (_, at): Attribution => {
    const id = `a${at}`;
    return { ...first!, id, parent: at % 10 === 0 ? null : `a${at - 1}` };
  });
  return { ...ONE, attributions };
}

onEachStore('marks of attributions', ({ open }) => {
  test('say what each reports, how it stands, and through whom it came', async () => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    const { marks } = await documentPage(record, REPORT.document.id, { recordedBy: null });
    const [orr, holm, lind] = [idIn(REPORT, 0), idIn(REPORT, 1), idIn(REPORT, 2)];
    expect(Object.keys(marks)).toEqual([orr, holm, lind]);
    expect(marks[holm]).toMatchObject({
      standing: 'retracted',
      isStandingReviewed: false,
      degree: 2,
      isReviewed: false,
    });
    expect([marks[orr]!.degree, marks[lind]!.degree]).toEqual([1, 1]);
    const remark = await documentPage(record, REMARK.document.id, { recordedBy: null });
    expect(remark.marks[idIn(REMARK, 0)]!.statement).toBe(marks[holm]!.statement);
  });

  test('take well under a second for ten thousand', async () => {
    const record = await open(undefined, { links: NO_LINKS });
    await addReading(record, ONE);
    const { db } = record.store;
    const row = await db.selectFrom('attribution').selectAll().executeTakeFirstOrThrow();
    const { n: _n, ...values } = row;
    const reading = longReading(10_000);
    await record.store.write(async (write) => {
      for (let from = 0; from < reading.attributions.length; from += 1000)
        await write
          .insertInto('attribution')
          .values(
            reading.attributions
              .slice(from, from + 1000)
              .map(({ id }, at) => ({ ...values, id, place: from + at })),
          )
          .execute();
    });
    const began = process.cpuUsage();
    const marks = await attributionMarks(db, reading, {
      document: row.document,
      sight: ALL,
      links: NO_LINKS,
    });
    const spent = process.cpuUsage(began);
    expect(Object.keys(marks)).toHaveLength(10_000);
    expect((spent.user + spent.system) / 1e6).toBeLessThan(1);
  });
});
