import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainOriginal } from '../../../../test/plain-original.ts';
import { madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import { appendJudgement } from '../../judgements/append-judgement.ts';
import type { OpenRecord } from '../../open-record.ts';
import { eraseDocuments, planDocuments } from '../index.ts';

const TEXT = `Quillfeather Zambrano said the tamarisk viaduct was unsound. He has inspected it for eleven winters, and the
borough has answered none of the letters that he sent by registered post.

“Nobody drove the zeppelin over the aqueduct on purpose,” Zambrano added at the inquest on Tuesday, to laughter
from the gallery and from two of the three commissioners. Ana Holm, the harbourmaster, agreed with him.

The commissioners will walk the whole length of the viaduct next week with two engineers from the county, and they
have asked the railway for the drawings that were made when its arches were first repaired in the winter of 1931.`;

const VIADUCT = {
  url: 'https://sentinel.example/viaduct',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  title: 'Tamarisk viaduct unsound',
  text: TEXT,
  people: [
    { name: 'Quillfeather Zambrano', aliases: ['Zambrano'] },
    {
      name: 'Ana Holm',
      roles: [
        { title: 'harbourmaster', office: 'harbourmaster', isFormer: false, seenFrom: null, seenTo: null },
      ],
    },
  ],
  said: [
    {
      by: 'Quillfeather Zambrano',
      source: 'Quillfeather Zambrano',
      cue: 'said',
      content: ['the tamarisk viaduct was unsound'],
    },
    {
      by: 'Quillfeather Zambrano',
      source: 'Zambrano added',
      content: ['“Nobody drove the zeppelin over the aqueduct on purpose,”'],
    },
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'agreed', content: ['with him'] },
  ],
};
const GONE = madeReading(VIADUCT);
const COPY = madeReading({
  ...VIADUCT,
  url: 'https://courier.example/viaduct',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
});
const MILL = madeReading({
  url: 'https://courier.example/mill',
  publisher: 'The Courier',
  publishedAt: '2026-03-06',
  text: 'The mill will open again in May, Ana Holm promised on Thursday.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'promised', content: ['The mill will open again in May'] },
  ],
});
const WHY = { by: 'Una Byrne', reason: 'court order 12/26' };

/** Everything that the record knows, apart from when it came to know it. */
async function stateOf({ store: { db } }: OpenRecord) {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'kind', 'documents', 'known_z'])
    .orderBy('id')
    .execute();
  const keys = await db
    .selectFrom('person_key')
    .innerJoin('person', 'person.n', 'person_key.person')
    .select(['key', 'id'])
    .orderBy('key')
    .orderBy('id')
    .execute();
  const documents = await db
    .selectFrom('document')
    .select(['id', 'copy_of', 'revises', 'copy_evidence'])
    .orderBy('id')
    .execute();
  const attributions = await db.selectFrom('attribution').select('id').orderBy('id').execute();
  const [questions, forwards] = [
    await db.selectFrom('question').selectAll().execute(),
    await db.selectFrom('former_attribution').selectAll().execute(),
  ];
  const known = people.map(({ known_z, ...row }) => ({
    ...row,
    known: Buffer.from(known_z).toString('hex'),
  }));
  return { people: known, keys, documents, attributions, questions, forwards };
}

/** Blobs of the record by which it can be told that nothing of them is left: a piece out of the midst of each. */
async function piecesOf({ store: { db } }: OpenRecord, n: number): Promise<readonly Buffer[]> {
  const texts = await db
    .selectFrom('document_text')
    .select(['text_z', 'parts_z'])
    .where('document', '=', n)
    .execute();
  const readings = await db.selectFrom('reading').select('found_z').where('document', '=', n).execute();
  const originals = await db.selectFrom('original').select('bytes_z').execute();
  const blobs = [...texts, ...readings, ...originals].flatMap((row) => Object.values(row));
  return blobs.filter((blob) => blob.length > 60).map((blob) => Buffer.from(blob).subarray(20, 52));
}

const WORDS = [
  'zambrano',
  'Zambrano',
  'quillfeather',
  'Quillfeather',
  'tamarisk',
  'zeppelin',
  'aqueduct',
  'sentinel.example',
];

/** Words and pieces that stand in a record's file, its log or its index of that. */
function leftIn(file: string, pieces: readonly Buffer[]): readonly string[] {
  const bytes = ['', '-wal', '-shm'].flatMap((end) =>
    existsSync(file + end) ? [readFileSync(file + end)] : [],
  );
  const has = (piece: Buffer) => bytes.some((one) => one.includes(piece));
  return [
    ...WORDS.filter((word) => has(Buffer.from(word)) || has(Buffer.from(word, 'utf16le'))),
    ...pieces.filter(has).map((piece) => piece.toString('hex')),
  ];
}

onEachStore('erasing a document', (store) => {
  test('takes it with its copies and whoever speaks in nothing else; what else is known is as if it had never been', async () => {
    const record = await store.open();
    for (const reading of [MILL, GONE, COPY]) await addReading(record, reading);
    const plan = await planDocuments(record, [COPY.document.id]);
    expect(plan.documents.map(({ id, isAsked }) => [id, isAsked])).toEqual([
      [COPY.document.id, true],
      [GONE.document.id, false],
    ]);
    const erased = await eraseDocuments(record, [COPY.document.id.slice(0, 10)], WHY);
    expect(erased).toMatchObject({ attributions: 6, people: 1, isSwept: true });
    expect(new Set(erased.documents)).toEqual(new Set([GONE.document.id, COPY.document.id]));
    const other = await store.open();
    await addReading(other, MILL);
    expect(await stateOf(record)).toEqual(await stateOf(other));
  });

  test('refuses it, and what is nearly it, when it comes again; another article of the same page is taken', async () => {
    const record = await store.open();
    await addReading(record, GONE);
    await eraseDocuments(record, [GONE.document.id], WHY);
    const edited = {
      ...VIADUCT,
      url: 'https://post.example/v',
      text: TEXT.replace('eleven winters', 'twelve winters'),
    };
    for (const reading of [GONE, COPY, madeReading(edited)])
      await expect(addReading(record, reading)).rejects.toMatchObject({
        code: 'erased',
        message: expect.stringContaining('by Una Byrne because “court order 12/26”'),
      });
    const { url } = VIADUCT;
    expect(await addReading(record, madeReading({ url, text: 'The paper is on holiday.' }))).toMatchObject({
      status: 'added',
    });
  });

  test('keeps the bytes that another document came from', async () => {
    const record = await store.open();
    const original = plainOriginal('<p>Two articles on one page.</p>');
    const elsewhere = madeReading({
      url: 'https://sentinel.example/b',
      text: 'The weir is to be mended in June.',
    });
    await addReading(record, GONE, { original });
    await addReading(record, elsewhere, { original });
    expect(await eraseDocuments(record, [GONE.document.id], WHY)).toMatchObject({ originals: 0 });
    expect(await record.store.db.selectFrom('original').select('sha256').execute()).toHaveLength(1);
    expect(await eraseDocuments(record, [elsewhere.document.id], WHY)).toMatchObject({ originals: 1 });
  });

  test('takes judgements on it, and what undid them; the others stand', async () => {
    const record = await store.open();
    for (const reading of [GONE, MILL]) await addReading(record, reading);
    const place = ({ document, attributions }: typeof GONE, at: number) => {
      const { cue, content } = attributions[at]!;
      return { document: document.id, cue, content };
    };
    const decide = (decision: Parameters<typeof appendJudgement>[1]['decision']) =>
      appendJudgement(record, { decision, by: 'Una Byrne', why: 'the zeppelin', replaces: null });
    const rejected = await decide({ type: 'reject', attribution: place(GONE, 0) });
    await decide({ type: 'undo', judgement: rejected.id });
    const { db } = record.store;
    const ana = await db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Ana Holm')
      .executeTakeFirstOrThrow();
    const attributions = [place(GONE, 2), place(MILL, 0)];
    await decide({ type: 'split', person: ana.id, name: 'Ana Holm (the other)', attributions });
    const kept = await decide({ type: 'reject', attribution: place(MILL, 0) });
    await eraseDocuments(record, [GONE.document.id], WHY);
    const left = await db.selectFrom('judgement').select(['id', 'type', 'decision']).orderBy('n').execute();
    expect(left.map(({ type }) => type)).toEqual(['split', 'reject']);
    expect(left[1]!.id).toBe(kept.id);
    expect(JSON.parse(left[0]!.decision).attributions).toEqual([place(MILL, 0)]);
    expect(await db.selectFrom('judgement_document').select('document').distinct().execute()).toEqual([
      { document: MILL.document.id },
    ]);
  });

  test('is blocked by a legal hold on it, on a copy of it, or on who speaks in it, and says whose', async () => {
    const record = await store.open();
    for (const reading of [GONE, COPY]) await addReading(record, reading);
    const { db } = record.store;
    const ana = await db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Ana Holm')
      .executeTakeFirstOrThrow();
    for (const about of [{ document: COPY.document.id }, { person: ana.id }]) {
      const hold = await appendJudgement(record, {
        decision: { type: 'hold', about },
        by: 'Legal',
        why: 'case 7',
        replaces: null,
      });
      await expect(eraseDocuments(record, [GONE.document.id], WHY)).rejects.toMatchObject({
        code: 'held',
        message: expect.stringMatching(/by Legal on \d{4}-.*“case 7”/),
      });
      await appendJudgement(record, {
        decision: { type: 'undo', judgement: hold.id },
        by: 'Legal',
        why: null,
        replaces: null,
      });
    }
    expect(await eraseDocuments(record, [GONE.document.id], WHY)).toMatchObject({ attributions: 6 });
  });

  test('leaves no byte of it in the file', async () => {
    if (store.name !== 'sqlite') return;
    const file = store.where();
    const record = await store.open(file);
    await addReading(record, MILL);
    await addReading(record, GONE, { original: plainOriginal(`<p>${TEXT}</p>`) });
    for (let at = 0; at < 40; at++)
      await addReading(
        record,
        madeReading({
          url: `https://courier.example/${at}`,
          text: `Ana Holm said pier ${at} was shut for the ${at} days of the fair.`,
          said: [{ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: [`pier ${at} was shut`] }],
        }),
      );
    const { n } = await record.store.db
      .selectFrom('document')
      .select('n')
      .where('id', '=', GONE.document.id)
      .executeTakeFirstOrThrow();
    const pieces = await piecesOf(record, n);
    expect(pieces).toHaveLength(3);
    expect(leftIn(file, pieces).length).toBeGreaterThan(pieces.length);
    await eraseDocuments(record, [GONE.document.id], WHY);
    expect(leftIn(file, pieces)).toEqual([]);
    const tombstones = await record.store.db.selectFrom('tombstone').selectAll().execute();
    expect(JSON.stringify(tombstones)).not.toMatch(/zambrano|sentinel|viaduct/i);
  });
});
