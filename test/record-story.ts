import type { AttributionPlace, AttributionValues, Decision, Original, Reading } from '../src/model/index.ts';
import { findPeopleNamed } from '../src/record/find/find-people-named.ts';
import { appendJudgement } from '../src/record/judgements/append-judgement.ts';
import type { RecordedJudgement } from '../src/record/judgements/recorded-judgement.ts';
import type { OpenRecord } from '../src/record/open-record.ts';
import { sha256 } from './plain-document.ts';
import { madeReading } from './record-reading.ts';
import { addReading } from './record-stores.ts';

/** Three invented articles: two by other outlets, and a later version of the first. */
export const MILL = madeReading({
  url: 'https://sentinel.example/mill',
  publisher: 'The Sentinel',
  title: '=Mill “shut”',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said the old mill was shut. “It was not,” Bo Lind said. Cy Orr said that she had called it a ruin. 🙂\u2028“Ruin!” he said.',
  blocks: [{ kind: 'paragraph', start: 0, end: 36 }],
  pages: [{ number: 1, label: 'A1', start: 0, end: 36 }],
  sourceMap: { originalLength: 200, runs: [{ start: 0, end: 36, originalStart: 10, originalEnd: 46 }] },
  notices: [{ code: 'incomplete', message: 'The rest is for subscribers.', span: { start: 0, end: 3 } }],
  people: [
    {
      name: 'Ana Holm',
      aliases: ['Holm'],
      gender: 'f',
      roles: [{ title: 'mayor of Ull', office: 'mayor', isFormer: false, seenFrom: null, seenTo: null }],
    },
  ],
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the old mill was shut'] },
    { by: 'Bo Lind', source: 'Bo Lind', content: ['“It was not,”'], manner: 'direct' },
    { by: 'Cy Orr', source: 'Cy Orr', cue: 'said that', content: ['she had called it a ruin'] },
    { by: 'Ana Holm', source: 'she', content: ['it a ruin'], inside: 2 },
    { source: 'he', content: ['“Ruin!”'], manner: 'direct' },
  ],
});
export const MAY = madeReading({
  url: 'https://courier.example/mill',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'The mill will open again in May, Ana Holm promised. Bo Lind laughed and said no. A lawyer asked why.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'promised', content: ['The mill will open again in May'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['no'] },
    { by: 'Ana Holm', cue: 'asked', content: ['why'] },
  ],
});
export const JUNE = madeReading({
  url: 'https://sentinel.example/mill?page=all',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-06',
  text: 'Mrs Quill now says June. “It may be July,” Dee Ash warned.',
  said: [
    { by: 'Jo Quill', source: 'Mrs Quill', cue: 'says', content: ['June'] },
    { by: 'Dee Ash', source: 'Dee Ash', cue: 'warned', content: ['“It may be July,”'], act: 'warn' },
  ],
});

const ORIGINAL: Original = {
  bytes: Buffer.from('<p>Ana Holm said the old mill was shut.</p>'),
  sha256: sha256('<p>Ana Holm said the old mill was shut.</p>'),
  mediaType: 'text/html',
  charset: 'utf-8',
  fetched: {
    asked: 'https://sentinel.example/m',
    url: 'https://sentinel.example/mill',
    redirects: ['https://sentinel.example/x'],
    status: 200,
    headers: [['etag', '"1"']],
    at: '2026-03-04T10:00:00.000Z',
  },
};

export const placeOf = ({ document, attributions }: Reading, at: number): AttributionPlace => ({
  document: document.id,
  cue: attributions[at]!.cue,
  content: attributions[at]!.content,
});
const valuesOf = ({ attributions }: Reading, at: number): AttributionValues => {
  const { source, cue, content, manner, polarity, act } = attributions[at]!;
  return { source, cue, content, manner, polarity, act };
};
const spanOf = ({ document }: Reading, words: string) => {
  const start = document.text.indexOf(words);
  return [{ start, end: start + words.length }];
};

/** Adds a judgement. */
export const decide = (
  record: OpenRecord,
  decision: Decision,
  replaces: string | null = null,
): Promise<RecordedJudgement> =>
  appendJudgement(record, { decision, by: 'Una', why: 'so “be” it', replaces });

/** Id of somebody by their name. */
export const idOf = async (record: OpenRecord, name: string): Promise<string> =>
  (await findPeopleNamed(record, name))[0]!.id;

/** Makes judgements of every type, some of them undone or replaced. */
async function judgeAll(record: OpenRecord): Promise<void> {
  const [ana, bo, cy] = [
    await idOf(record, 'Ana Holm'),
    await idOf(record, 'Bo Lind'),
    await idOf(record, 'Cy Orr'),
  ];
  const [quill, dee] = [await idOf(record, 'Jo Quill'), await idOf(record, 'Dee Ash')];
  const accepted = await decide(record, {
    type: 'accept',
    attribution: placeOf(MILL, 0),
    values: valuesOf(MILL, 0),
    speakers: null,
  });
  const changed: AttributionValues = { ...valuesOf(MILL, 0), content: spanOf(MILL, 'the old mill was') };
  await decide(
    record,
    { type: 'change', attribution: placeOf(MILL, 0), values: changed, speakers: [ana] },
    accepted.id,
  );
  await decide(record, { type: 'reject', attribution: placeOf(MILL, 4) });
  await decide(record, { type: 'speaker', attribution: placeOf(MILL, 3), speaker: bo });
  const missed: AttributionValues = {
    source: spanOf(MAY, 'Bo Lind'),
    cue: spanOf(MAY, 'laughed'),
    content: [],
    manner: 'indirect',
    polarity: 'hedged',
    act: 'reject',
  };
  await decide(record, { type: 'add', document: MAY.document.id, values: missed, speaker: cy });
  await decide(record, {
    type: 'split',
    person: ana,
    name: 'Ana Holm (lawyer)',
    attributions: [placeOf(MAY, 2)],
  });
  const merge = await decide(record, { type: 'merge', people: [ana, quill] });
  const undo = await decide(record, { type: 'undo', judgement: merge.id });
  await decide(record, { type: 'undo', judgement: undo.id });
  await decide(record, { type: 'apart', people: [bo, dee] });
  await decide(record, { type: 'rename', person: dee, name: 'Deirdre Ash' });
  await decide(record, { type: 'note', about: { person: bo }, text: 'Is he the miller?' });
  await decide(record, { type: 'note', about: { attribution: placeOf(MILL, 2) }, text: '' });
  await decide(record, { type: 'hold', about: { document: MILL.document.id } });
  const [said, denied, ruin, may] = [placeOf(MILL, 0), placeOf(MILL, 1), placeOf(MILL, 2), placeOf(MAY, 0)];
  await decide(record, { type: 'accept-link', from: denied, to: said, relation: 'disputes' });
  await decide(record, { type: 'reject-link', from: may, to: null, relation: 'confirms' });
  await decide(record, { type: 'same-statement', attributions: [ruin, may] });
  await decide(record, { type: 'other-statement', attributions: [said, ruin] });
}

/** What other parts of the record write, so that it is there whatever they are. */
async function putTraces({ store }: OpenRecord): Promise<void> {
  await store.write(async (db) => {
    const rows = await db.selectFrom('document').select(['n', 'id']).execute();
    const n = (reading: Reading) => rows.find(({ id }) => id === reading.document.id)!.n;
    // The earlier one copies the later: an agency is the origin whenever it comes in.
    await db
      .updateTable('document')
      .set({ copy_of: n(JUNE), copy_evidence: '{"containment":0.8}', revises: null, revision: null })
      .where('n', '=', n(MAY))
      .execute();
    await db
      .updateTable('document')
      .set({ revises: n(MILL), revision: '{"hasNote":false}', copy_of: null, copy_evidence: null })
      .where('n', '=', n(JUNE))
      .execute();
    await db.deleteFrom('print').execute();
    await db
      .insertInto('print')
      .values([7, -2_000_000_000, 2_000_000_000].map((print) => ({ print, document: n(MAY) })))
      .execute();
    const people = await db.selectFrom('person').select('n').orderBy('n').limit(2).execute();
    await db
      .insertInto('question')
      .values({ a: people[0]!.n, b: people[1]!.n, score: 0.25, reasons: '["x"]', document: n(MAY) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.insertInto('person_key').values({ key: 'old:key', person: people[1]!.n }).execute();
    await db
      .insertInto('person_forward')
      .values(['f2', 'f1'].map((id) => ({ id, person: people[0]!.n })))
      .execute();
    await db
      .insertInto('run')
      .values({ inputs: 'ab', started_at: '2026-03-04T00:00:00.000Z', finished_at: null, added: 2 })
      .execute();
    const run = await db.selectFrom('run').select('n').executeTakeFirstOrThrow();
    await db.insertInto('run_item').values({ run: run.n, key: 'a.txt' }).execute();
    const failure = {
      input: 'b.txt',
      code: 'empty',
      message: 'It is empty.',
      at: '2026-03-04T00:00:01.000Z',
    };
    await db
      .insertInto('failure')
      .values({ ...failure, run: run.n })
      .execute();
    const watched = { url: 'https://sentinel.example/feed', etag: '"e"', modified: null };
    await db
      .insertInto('watched')
      .values({ ...watched, seen_at: '2026-03-04T00:00:02.000Z' })
      .execute();
  });
}

/** Fills a record with all that one can hold: judgements of every type, former ids, copies, versions, traces. */
export async function fillRecord(record: OpenRecord): Promise<void> {
  const was = { ...MILL, attributions: MILL.attributions.slice(0, 4).map((one) => ({ ...one, source: [] })) };
  const early = was.attributions.map((one, at) => ({ ...one, id: `early${at}`, parent: null }));
  await addReading(record, { ...MILL, attributions: early }, { original: ORIGINAL });
  await addReading(record, MILL, { version: '2' });
  await addReading(record, MAY);
  await addReading(record, JUNE);
  await judgeAll(record);
  await putTraces(record);
}
