import { expect, test } from 'vitest';
import { NO_LINKS } from '../../../test/fake-links.ts';
import { type MadePerson, madeReading } from '../../../test/record-reading.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import type { Access } from '../../model/index.ts';
import { addDocument } from '../add/add-document.ts';
import { getPerson } from '../find/find-people-named.ts';
import type { OpenRecord } from '../open-record.ts';

const role = (title: string) => ({ title, office: title, isFormer: false, seenFrom: null, seenTo: null });

/** Somebody says something in a document of a number. */
const add = (record: OpenRecord, at: number, known: Partial<MadePerson>, access: Access = 'open') =>
  addDocument(record, {
    reading: madeReading({
      url: `https://sentinel.example/${at}`,
      text: `Ana Holm said ${at} more.`,
      people: [{ name: 'Ana Holm', ...known }],
      said: [{ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: [`${at} more`] }],
    }),
    ...{ engine: { name: 'rules', version: '1' }, original: null, sentences: null, item: null },
    access: { access, until: null },
  });

onEachStore('people whom closed documents know too', ({ open }) => {
  test('of somebody in very many documents, what only closed ones say is left out', async () => {
    const record = await open(undefined, { links: NO_LINKS });
    await add(record, 0, { aliases: ['Annie Holm'], roles: [role('mayor')] });
    for (let at = 1; at <= 52; at++)
      await add(record, at, at === 52 ? { aliases: ['A. Holm'], roles: [role('mayor')] } : {});
    const closed = { aliases: ['Anneke Holm', 'A. Holm'], roles: [role('mayor'), role('warden')] };
    await add(record, 53, closed, 'internal');
    const titles = ({ roles }: Awaited<ReturnType<typeof getPerson>>) =>
      roles.map(({ title }) => title).sort();
    const whole = await getPerson(record, 'Ana Holm');
    expect([whole.documents, titles(whole), whole.aliases.includes('Anneke Holm')]).toEqual([
      ...[54, ['mayor', 'warden'], true],
    ]);
    const seen = await getPerson(record, 'Ana Holm', { hasInternal: false });
    expect([seen.documents, titles(seen), seen.aliases.toSorted()]).toEqual([
      ...[53, ['mayor'], ['A. Holm', 'Annie Holm']],
    ]);
    await expect(getPerson(record, 'Anneke Holm', { hasInternal: false })).rejects.toMatchObject({
      code: 'no-such-person',
    });
  });
});
