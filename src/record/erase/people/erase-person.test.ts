import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainOriginal } from '../../../../test/plain-original.ts';
import { madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import { documentPage } from '../../find/document-page.ts';
import { appendJudgement } from '../../judgements/append-judgement.ts';
import type { OpenRecord } from '../../open-record.ts';
import { hashBytes, hashText } from '../../store/hash-text.ts';
import { unpackBytes } from '../../store/pack.ts';
import { erasePerson, finishErasures, planPerson, reapplyErasures } from '../index.ts';

const TEXT = `Dr. Ottoline Zambrano said the tamarisk viaduct was unsound. “Zambrano is right,” Bo Lind said.

OTTOLINE ZAMBRANO wrote to ottoline.zambrano@viaduct.example; Ottoline’s letters were lost.`;

const LETTER = madeReading({
  url: 'https://sentinel.example/ottoline-zambrano-letters',
  file: 'in/ottoline-zambrano.html',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  title: 'Zambrano: viaduct unsound',
  byline: 'From Ottoline Zambrano',
  text: TEXT,
  people: [
    { name: 'Ottoline Zambrano', aliases: ['Dr. Ottoline Zambrano', 'Zambrano'], gender: 'f' },
    { name: 'Bo Lind', roles: [role('aide to Ottoline Zambrano')] },
  ],
  said: [
    {
      by: 'Ottoline Zambrano',
      source: 'Dr. Ottoline Zambrano',
      cue: 'said',
      content: ['the tamarisk viaduct was unsound'],
    },
    { by: 'Bo Lind', source: 'Bo Lind', content: ['“Zambrano is right,”'] },
  ],
});

function role(title: string) {
  return { title, office: 'aide', isFormer: false, seenFrom: null, seenTo: null };
}

/** Names the person, who says nothing in it. */
const DIARY = madeReading({
  url: 'https://courier.example/diary',
  text: 'Carl Wrenfield said he had never met Ottoline Zambrano, and Rafe Zambrano is no relation.',
  said: [
    {
      by: 'Carl Wrenfield',
      source: 'Carl Wrenfield',
      cue: 'said',
      content: ['he had never met Ottoline Zambrano'],
    },
  ],
});
/** Speaks of somebody else of the surname. */
const OTHER = madeReading({
  url: 'https://courier.example/rafe',
  text: 'Rafe Zambrano said the weir would be mended. Zambrano is the mayor.',
  said: [
    { by: 'Rafe Zambrano', source: 'Rafe Zambrano', cue: 'said', content: ['the weir would be mended'] },
  ],
});
const WHY = { by: 'Una Byrne', reason: 'asked for by Ottoline Zambrano' };
const PAGE = `<html><title>Zambrano: viaduct unsound</title><p>Dr. Ottoline <i>Zambrano</i> said … Ottoline Zambrano</p></html>`;

const idOf = async ({ store: { db } }: OpenRecord, name: string): Promise<string> =>
  (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

const allRows = async ({ store: { db } }: OpenRecord): Promise<string> => {
  const tables = [
    'document',
    'attribution',
    'person',
    'person_key',
    'judgement',
    'tombstone',
    'failure',
    'watched',
  ] as const;
  const rows = [];
  for (const table of tables) rows.push(await db.selectFrom(table).selectAll().execute());
  return JSON.stringify(rows);
};

onEachStore('erasing a person', (store) => {
  test('overwrites the names where they stand, and nobody else’s; offsets and ids hold', async () => {
    const record = await store.open();
    for (const one of [LETTER, DIARY, OTHER])
      await addReading(record, one, { original: plainOriginal(PAGE) });
    const id = await idOf(record, 'Ottoline Zambrano');
    const rafe = await idOf(record, 'Rafe Zambrano');
    expect(await planPerson(record, id)).toMatchObject({ namesakes: [], documents: 2, holds: [] });
    const erased = await erasePerson(record, 'Ottoline Zambrano', WHY);
    expect(erased).toMatchObject({ people: [id], places: 6, unsure: [], originals: 0, isSwept: true });
    const { reading } = await documentPage(record, LETTER.document.id, { recordedBy: null });
    const { document, attributions, people } = reading;
    expect(document.text).toBe(
      TEXT.replaceAll(/Ottoline Zambrano|OTTOLINE ZAMBRANO|ottoline.zambrano|Zambrano|Ottoline/g, (name) =>
        '█'.repeat(name.length),
      ),
    );
    expect(document.contentHash).toBe(hashText(document.text));
    expect([document.title, document.byline]).toEqual([
      `${'█'.repeat(8)}: viaduct unsound`,
      `From ${'█'.repeat(17)}`,
    ]);
    expect(document.url).toBe(`https://sentinel.example/${'█'.repeat(17)}-letters`);
    expect(attributions.map((one) => one.id)).toEqual(LETTER.attributions.map((one) => one.id));
    expect(people.find((one) => one.id === id)).toMatchObject({
      name: 'redacted person',
      kind: 'anonymous',
      aliases: [],
      gender: null,
    });
    expect(people.find(({ name }) => name === 'Bo Lind')!.roles[0]!.title).toBe(`aide to ${'█'.repeat(17)}`);
    const places = document.notices.filter(({ code, span }) => code === 'redacted' && span);
    expect(places).toHaveLength(5);
    for (const { span } of places) expect(document.text.slice(span!.start, span!.end)).toMatch(/^█+$/);
    const diary = await documentPage(record, DIARY.document.id, { recordedBy: null });
    expect(diary.reading.document.text).toContain(`met ${'█'.repeat(17)}, and Rafe Zambrano is`);
    const other = await documentPage(record, OTHER.document.id, { recordedBy: null });
    expect(other.reading.document.text).toBe(OTHER.document.text);
    expect(await idOf(record, 'Rafe Zambrano')).toBe(rafe);
    expect(await allRows(record)).not.toMatch(/ottoline/i);
    const [original] = await record.store.db.selectFrom('original').selectAll().execute();
    const bytes = unpackBytes(original!.bytes_z);
    expect(Buffer.from(bytes).toString()).not.toMatch(/ottoline/i);
    expect(original!.sha256).toBe(hashBytes(bytes));
  });

  test('overwrites the names in what is added later, before it is written', async () => {
    const record = await store.open();
    await addReading(record, LETTER);
    await erasePerson(record, 'Ottoline Zambrano', WHY);
    await addReading(record, DIARY, { original: plainOriginal(PAGE) });
    expect(await addReading(record, LETTER)).toMatchObject({ status: 'known' });
    expect(await addReading(record, LETTER, { version: '2' })).toMatchObject({ status: 'read-again' });
    const diary = await documentPage(record, DIARY.document.id, { recordedBy: null });
    expect(diary.reading.document).toMatchObject({
      id: DIARY.document.id,
      text: DIARY.document.text.replace('Ottoline Zambrano', '█'.repeat(17)),
    });
    expect(await allRows(record)).not.toMatch(/ottoline/i);
    const { reading } = await documentPage(record, LETTER.document.id, { recordedBy: null });
    expect(JSON.stringify(reading)).not.toMatch(/ottoline/i);
  });

  test('overwrites them in names that reviewers gave, remarks and reasons; what was decided stands', async () => {
    const record = await store.open();
    await addReading(record, LETTER);
    await addReading(record, DIARY);
    const id = await idOf(record, 'Ottoline Zambrano');
    const decide = (decision: Parameters<typeof appendJudgement>[1]['decision'], why: string | null = null) =>
      appendJudgement(record, { decision, by: 'Una Byrne', why, replaces: null });
    await decide({ type: 'rename', person: id, name: 'Tilly Z.' });
    await decide(
      { type: 'note', about: { document: DIARY.document.id }, text: 'ask Ottoline Zambrano' },
      'Zambrano',
    );
    const { cue, content } = LETTER.attributions[0]!;
    await decide(
      { type: 'reject', attribution: { document: LETTER.document.id, cue, content } },
      'Ottoline rang',
    );
    await erasePerson(record, id, WHY);
    const rows = await record.store.db
      .selectFrom('judgement')
      .select(['type', 'why', 'decision'])
      .orderBy('n')
      .execute();
    expect(rows.map(({ type }) => type)).toEqual(['rename', 'note', 'reject']);
    expect(JSON.parse(rows[0]!.decision)).toMatchObject({ name: 'redacted person' });
    expect(JSON.parse(rows[1]!.decision)).toMatchObject({ text: `ask ${'█'.repeat(17)}` });
    expect(rows.map(({ why }) => why)).toEqual([null, '████████', '████████ rang']);
    const { reading } = await documentPage(record, LETTER.document.id, { recordedBy: null });
    expect(reading.attributions).toHaveLength(1);
  });

  test('takes others of the whole name for the same, unless it was decided that they are not', async () => {
    const record = await store.open();
    const twin = madeReading({
      url: 'https://post.example/opera',
      text: 'The soprano Ottoline Zambrano said she would sing in Graz.',
      people: [{ name: 'Ottoline Zambrano', gender: 'f', roles: [role('soprano')] }],
      said: [
        {
          by: 'Ottoline Zambrano',
          source: 'Ottoline Zambrano',
          cue: 'said',
          content: ['she would sing in Graz'],
        },
      ],
    });
    await addReading(record, LETTER);
    await addReading(record, twin);
    const rows = await record.store.db
      .selectFrom('mention')
      .innerJoin('person', 'person.n', 'mention.person')
      .innerJoin('document', 'document.n', 'mention.document')
      .select(['person.id', 'document.id as document'])
      .where('person.folded_name', '=', 'ottoline zambrano')
      .execute();
    if (new Set(rows.map(({ id }) => id)).size === 1) {
      const { cue, content } = twin.attributions[0]!;
      await appendJudgement(record, {
        decision: {
          type: 'split',
          person: rows[0]!.id,
          name: 'Ottoline Zambrano',
          attributions: [{ document: twin.document.id, cue, content }],
        },
        by: 'Una Byrne',
        why: null,
        replaces: null,
      });
    }
    const people = await record.store.db
      .selectFrom('person')
      .select('id')
      .where('folded_name', '=', 'ottoline zambrano')
      .execute();
    expect(people).toHaveLength(2);
    const plan = await planPerson(record, people[0]!.id);
    expect(plan.namesakes).toEqual([people[1]!.id]);
    await erasePerson(record, people[0]!.id, WHY);
    expect(await allRows(record)).not.toMatch(/ottoline/i);
  });

  test('is blocked by a legal hold on the person, or on a document with the name', async () => {
    const record = await store.open();
    await addReading(record, LETTER);
    await addReading(record, DIARY);
    const id = await idOf(record, 'Ottoline Zambrano');
    for (const about of [{ person: id }, { document: DIARY.document.id }]) {
      const decision = { type: 'hold', about } as const;
      const hold = await appendJudgement(record, { decision, by: 'Legal', why: null, replaces: null });
      await expect(erasePerson(record, id, WHY)).rejects.toMatchObject({ code: 'held' });
      await appendJudgement(record, {
        decision: { type: 'undo', judgement: hold.id },
        by: 'Legal',
        why: null,
        replaces: null,
      });
    }
    expect(await erasePerson(record, id, WHY)).toMatchObject({ isSwept: true });
  });

  test('is done again where documents and tombstones come together, whoever knows the person', async () => {
    const record = await store.open();
    await addReading(record, LETTER);
    await erasePerson(record, 'Ottoline Zambrano', WHY);
    const tombstone = await record.store.db.selectFrom('tombstone').selectAll().executeTakeFirstOrThrow();
    for (const readings of [[LETTER, DIARY, OTHER], [DIARY]]) {
      const restored = await store.open();
      for (const one of readings) await addReading(restored, one);
      await restored.store.write(
        async (db) => void (await db.insertInto('tombstone').values(tombstone).execute()),
      );
      expect(await reapplyErasures(restored)).toEqual({
        documents: [],
        redacted: readings.length === 1 ? 1 : 2,
      });
      expect(await allRows(restored)).not.toMatch(/ottoline/i);
      expect(await reapplyErasures(restored)).toEqual({ documents: [], redacted: 0 });
    }
  });

  test('leaves no byte of the name in the file', async () => {
    if (store.name !== 'sqlite') return;
    const file = store.where();
    const record = await store.open(file);
    for (const one of [LETTER, DIARY]) await addReading(record, one, { original: plainOriginal(PAGE) });
    await erasePerson(record, 'Ottoline Zambrano', WHY);
    expect(await finishErasures(record)).toBe(true);
    const bytes = ['', '-wal', '-shm'].flatMap((end) =>
      existsSync(file + end) ? [readFileSync(file + end)] : [],
    );
    const found = bytes.flatMap((one) => one.toString('latin1').match(/ottoline|zambrano/gi) ?? []);
    // Somebody else bears the surname in one of the texts, which is deflated; who speaks there is not him.
    expect(found).toEqual([]);
  });
});
