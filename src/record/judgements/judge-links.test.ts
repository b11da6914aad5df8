import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, placeOf } from '../../../test/record-story.ts';
import type { Decision, Relation } from '../../model/index.ts';
import { listJudgements } from '../find/list-judgements.ts';
import type { OpenRecord } from '../open-record.ts';

const [remark, report, dispute] = [placeOf(REMARK, 0), placeOf(REPORT, 1), placeOf(REPORT, 2)];
const onDispute = (type: 'accept-link' | 'reject-link', relation: Relation = 'disputes'): Decision => ({
  type,
  from: dispute,
  to: remark,
  relation,
});

/** Links that lead from “Bo Lind disputed …”, with what was decided. */
const disputes = async ({ store }: OpenRecord) => {
  const rows = await store.db
    .selectFrom('link')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .innerJoin('attribution as target', 'target.n', 'link.to_attribution')
    .select(['link.relation', 'link.review', 'target.statement'])
    .where('source.id', '=', idIn(REPORT, 2))
    .orderBy('link.relation')
    .execute();
  return rows.map(({ relation, review }) => [relation, review]);
};
const statementOf = async ({ store }: OpenRecord, id: string) =>
  (await store.db
    .selectFrom('attribution')
    .select(['statement', 'standing'])
    .where('id', '=', id)
    .executeTakeFirst())!;

onEachStore('decisions on links and statements', ({ open }) => {
  let shared: Promise<OpenRecord> | null = null;
  /** One record for all tests: each takes back what it decides. */
  const filled = (): Promise<OpenRecord> => {
    shared ??= open(undefined, { links: FAKE_LINKS }).then(async (record) => {
      await addLinkedStory(record);
      return record;
    });
    return shared;
  };

  test('accepted, rejected and undone; a later one has to name the current one', async () => {
    const record = await filled();
    const accepted = await decide(record, onDispute('accept-link'));
    expect(await disputes(record)).toEqual([['disputes', 'accepted']]);
    await expect(decide(record, onDispute('reject-link'))).rejects.toMatchObject({ code: 'already-judged' });
    const rejected = await decide(record, onDispute('reject-link'), accepted.id);
    expect(await disputes(record)).toEqual([['disputes', 'rejected']]);
    await decide(record, { type: 'undo', judgement: rejected.id });
    expect(await disputes(record)).toEqual([['disputes', 'accepted']]);
    await decide(record, { type: 'undo', judgement: accepted.id });
    expect(await disputes(record)).toEqual([['disputes', null]]);
  });

  test('one that no machine found is the reviewer’s, and goes when it is undone', async () => {
    const record = await filled();
    const made = await decide(record, onDispute('accept-link', 'corrects'));
    expect(await disputes(record)).toEqual([
      ['corrects', 'accepted'],
      ['disputes', null],
    ]);
    await decide(record, { type: 'undo', judgement: made.id });
    expect(await disputes(record)).toEqual([['disputes', null]]);
  });

  test('a rejected retraction counts for nothing', async () => {
    const record = await filled();
    expect((await statementOf(record, idIn(REMARK, 0))).standing).toBe('retracted');
    const withdrawal = { from: placeOf(AFTER, 1), to: remark, relation: 'retracts' } as const;
    const rejected = await decide(record, { type: 'reject-link', ...withdrawal });
    expect((await statementOf(record, idIn(REMARK, 0))).standing).toBe('disputed');
    await decide(record, { type: 'undo', judgement: rejected.id });
    expect((await statementOf(record, idIn(REMARK, 0))).standing).toBe('retracted');
  });

  test('they stand when another engine reads the document, and are orphaned where it finds no such place', async () => {
    const record = await filled();
    const rejected = await decide(record, onDispute('reject-link'));
    await addReading(record, REPORT, { version: '2' });
    expect(await disputes(record)).toEqual([['disputes', 'rejected']]);
    const attributions = REPORT.attributions.slice(0, 2);
    await addReading(record, { ...REPORT, attributions }, { version: '3' });
    expect((await listJudgements(record))[0]!.state).toBe('orphaned');
    await addReading(record, REPORT, { version: '4' });
    expect(await disputes(record)).toEqual([['disputes', 'rejected']]);
    await decide(record, { type: 'undo', judgement: rejected.id });
  });

  test('statements parted and joined again', async () => {
    const record = await filled();
    const [one, other] = [idIn(REMARK, 0), idIn(REPORT, 1)];
    const isOne = async () =>
      (await statementOf(record, one)).statement === (await statementOf(record, other)).statement;
    expect(await isOne()).toBe(true);
    const parted = await decide(record, { type: 'other-statement', attributions: [remark, report] });
    expect(await isOne()).toBe(false);
    await addReading(record, REPORT, { version: '5' });
    expect(await isOne()).toBe(false);
    await decide(record, { type: 'undo', judgement: parted.id });
    expect(await isOne()).toBe(true);
  });

  test('what machines find apart is one statement where a person says so', async () => {
    const record = await filled();
    const denial = placeOf(AFTER, 2);
    const joined = await decide(record, { type: 'same-statement', attributions: [remark, denial] });
    const isOne = async () =>
      (await statementOf(record, idIn(REMARK, 0))).statement ===
      (await statementOf(record, idIn(AFTER, 2))).statement;
    expect(await isOne()).toBe(true);
    await decide(record, { type: 'undo', judgement: joined.id });
    expect(await isOne()).toBe(false);
  });

  test('one attribution is not two', async () => {
    const record = await filled();
    await expect(
      decide(record, { type: 'same-statement', attributions: [remark, remark] }),
    ).rejects.toMatchObject({ code: 'bad-decision' });
  });
});
