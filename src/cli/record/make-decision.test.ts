import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { placeOf } from '../../../test/record-story.ts';
import { makeDecision } from './make-decision.ts';

const [remark, dispute] = [placeOf(REMARK, 0), placeOf(REPORT, 2)];

onEachStore('decisions of the command line on what became of a statement', ({ open }) => {
  test('by a link, or by two statements and a relation', async () => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    const rows = await record.store.db
      .selectFrom('link')
      .innerJoin('attribution', 'attribution.n', 'link.from_attribution')
      .select(['link.id', 'attribution.id as from'])
      .execute();
    const linkFrom = (id: string) => rows.find(({ from }) => from === id)!.id.slice(0, 20);
    const made = (...words: readonly string[]) => makeDecision(record, words, {});

    expect(await made('reject-link', linkFrom(idIn(REPORT, 2)))).toEqual({
      ...{ type: 'reject-link', from: dispute, to: remark, relation: 'disputes' },
    });
    expect(await made('accept-link', linkFrom(idIn(AFTER, 2)), idIn(REMARK, 0))).toMatchObject({
      ...{ from: placeOf(AFTER, 2), to: remark, relation: 'deniesSaying' },
    });
    expect(await made('accept-link', idIn(REPORT, 2), idIn(REMARK, 0), 'corrects')).toEqual({
      ...{ type: 'accept-link', from: dispute, to: remark, relation: 'corrects' },
    });
    expect(await made('accept-link', idIn(REPORT, 2), 'nothing', 'corrects')).toMatchObject({ to: null });
    expect(await made('same-statement', idIn(REPORT, 2), idIn(REMARK, 0))).toEqual({
      ...{ type: 'same-statement', attributions: [dispute, remark] },
    });
    await expect(made('accept-link', idIn(REPORT, 2), idIn(REMARK, 0), 'hates')).rejects.toMatchObject({
      message: expect.stringMatching(/“hates”: deniesSaying, disputes, .* are accepted/),
    });
    await expect(made('accept-link', 'ffffffff')).rejects.toMatchObject({ code: 'no-such-link' });
  });

  test('on who may see a document, and on what is before the public', async () => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    const about = { document: REMARK.document.id };
    const made = (...words: readonly string[]) => makeDecision(record, words, { indexed: true });
    const id = about.document.slice(0, 12);
    expect(await made('access', id, 'internal')).toEqual({
      ...{ type: 'access', about, access: 'internal', until: null },
    });
    const until = '2040-05-01T06:00Z';
    expect(await made('access', id, 'until', until)).toEqual({
      ...{ type: 'access', about, access: 'embargoed', until },
    });
    expect(await made('publish', idIn(REMARK, 0))).toEqual({
      ...{ type: 'publish', about: { attribution: remark }, isIndexed: true },
    });
    for (const words of [[id], [id, 'closed'], [id, 'until'], [id, 'open', until]])
      await expect(made('access', ...words)).rejects.toMatchObject({ code: 'bad-decision' });
  });
});
