import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { AttributionPlace, AttributionValues, Decision, Reading } from '../../model/index.ts';
import { writeReading } from '../add/add-document.ts';
import { documentPage } from '../find/document-page.ts';
import { findPeopleNamed } from '../find/find-people-named.ts';
import { listJudgements } from '../find/list-judgements.ts';
import { loadDecisions } from '../load/judgements.ts';
import { loadDocuments } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { appendJudgement } from './append-judgement.ts';

const MILL = madeReading({
  url: 'https://sentinel.example/mill',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said the old mill was shut. “It was not,” Bo Lind said. Cy Orr said that she had called it a ruin.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the old mill was shut'] },
    { by: 'Bo Lind', source: 'Bo Lind', content: ['“It was not,”'], manner: 'direct' },
    { by: 'Cy Orr', source: 'Cy Orr', cue: 'said that', content: ['she had called it a ruin'] },
    { by: 'Ana Holm', source: 'she', content: ['it a ruin'], inside: 2 },
  ],
});
const MAY = madeReading({
  url: 'https://courier.example/mill',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'The mill will open again in May, Ana Holm promised. Bo Lind laughed and said no.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'promised', content: ['The mill will open again in May'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['no'] },
  ],
});

const placeOf = ({ document, attributions }: Reading, at: number): AttributionPlace => ({
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

const decide = (record: OpenRecord, decision: Decision, replaces: string | null = null, by = 'Una') =>
  appendJudgement(record, { decision, by, why: null, replaces });

/** Who says what in a document now: `Name: words`, with `*` where it was reviewed. */
async function saidIn(record: OpenRecord, { document: { id } }: Reading): Promise<readonly string[]> {
  const { reading } = await documentPage(record, id, { recordedBy: null });
  const nameOf = (one: string) => reading.people.find((person) => person.id === one)?.name ?? one;
  return reading.attributions.map(({ speaker, content }) => {
    const words = content.map(({ start, end }) => reading.document.text.slice(start, end)).join(' … ');
    return `${[speaker ?? 'nobody'].flat().map(nameOf).join('+')}: ${words}`;
  });
}

const idOf = async (record: OpenRecord, name: string): Promise<string> =>
  (await findPeopleNamed(record, name))[0]!.id;

/** All that is derived, by ids, so that it may be compared. */
async function derived({ store: { db } }: OpenRecord): Promise<unknown> {
  const attributions = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select([
      'attribution.id',
      'document.id as document',
      'place',
      'manner',
      'polarity',
      'act',
      'is_reviewed',
    ])
    .orderBy('attribution.id')
    .execute();
  const said = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .select(['person.id as person', 'attribution.id as attribution', 'said.day'])
    .orderBy('attribution.id')
    .orderBy('person.id')
    .execute();
  return { attributions, said };
}

/** Derives everything anew from readings and judgements. */
async function rebuild(record: OpenRecord): Promise<void> {
  await record.store.write(async (db) => {
    const rows = await db.selectFrom('document').select('n').execute();
    const decisions = await loadDecisions(db, record.key);
    const loaded = await loadDocuments(
      db,
      rows.map(({ n }) => n),
      decisions,
    );
    const now = new Date().toISOString();
    for (const { row, document, found } of loaded)
      await writeReading(db, record, { document, row, found, decisions, now });
  });
}

onEachStore('judging', (store) => {
  async function told(): Promise<OpenRecord> {
    const record = await store.open();
    await addReading(record, MILL);
    await addReading(record, MAY);
    return record;
  }

  describe('of what an attribution is', () => {
    test('rejecting takes it away, with what stood inside it kept, and undoing brings it back', async () => {
      const record = await told();
      const { id } = await decide(record, { type: 'reject', attribution: placeOf(MILL, 2) });
      expect(await saidIn(record, MILL)).toEqual([
        'Ana Holm: the old mill was shut',
        'Bo Lind: “It was not,”',
        'Ana Holm: it a ruin',
      ]);
      const { reading } = await documentPage(record, MILL.document.id, { recordedBy: null });
      expect(reading.attributions.at(-1)!.parent).toBeNull();
      await decide(record, { type: 'undo', judgement: id });
      expect(await saidIn(record, MILL)).toHaveLength(4);
    });

    test('changing its spans gives it the id of those, and the old one is known to have become it', async () => {
      const record = await told();
      const values = { ...valuesOf(MILL, 0), content: spanOf(MILL, 'the old mill') };
      await decide(record, { type: 'change', attribution: placeOf(MILL, 0), values, speakers: null });
      expect((await saidIn(record, MILL))[0]).toBe('Ana Holm: the old mill');
      const former = await record.store.db
        .selectFrom('former_attribution')
        .select(['id', 'became'])
        .execute();
      const { reading } = await documentPage(record, MILL.document.id, { recordedBy: null });
      expect(former).toEqual([{ id: MILL.attributions[0]!.id, became: reading.attributions[0]!.id }]);
    });

    test('adding one that was missed gives it a place among the others', async () => {
      const record = await told();
      const values = {
        ...valuesOf(MAY, 1),
        source: spanOf(MAY, 'Bo Lind'),
        cue: spanOf(MAY, 'laughed'),
        content: [],
      };
      await decide(record, {
        type: 'add',
        document: MAY.document.id,
        values,
        speaker: await idOf(record, 'Bo Lind'),
      });
      expect(await saidIn(record, MAY)).toEqual([
        'Ana Holm: The mill will open again in May',
        'Bo Lind: ',
        'Bo Lind: no',
      ]);
    });

    test('what was accepted stands though another engine does not find it; a rejection suppresses what it does find', async () => {
      const record = await told();
      await decide(record, {
        type: 'accept',
        attribution: placeOf(MILL, 1),
        values: valuesOf(MILL, 1),
        speakers: null,
      });
      await decide(record, { type: 'reject', attribution: placeOf(MILL, 0) });
      const other = { ...MILL, attributions: MILL.attributions.filter((_, at) => at !== 1) };
      await addReading(record, other, { version: '2' });
      expect(await saidIn(record, MILL)).toEqual([
        'Bo Lind: “It was not,”',
        'Cy Orr: she had called it a ruin',
        'Ana Holm: it a ruin',
      ]);
    });

    test('a rejection of what is not found any more is orphaned, and holds again when it is', async () => {
      const record = await told();
      await decide(record, { type: 'reject', attribution: placeOf(MAY, 1) });
      await addReading(record, { ...MAY, attributions: MAY.attributions.slice(0, 1) }, { version: '2' });
      expect((await listJudgements(record)).map(({ state }) => state)).toEqual(['orphaned']);
      await addReading(record, MAY, { version: '3' });
      expect((await listJudgements(record)).map(({ state }) => state)).toEqual(['current']);
      expect(await saidIn(record, MAY)).toEqual(['Ana Holm: The mill will open again in May']);
    });
  });

  describe('of who speaks', () => {
    test('a speaker is reassigned, to somebody or to nobody', async () => {
      const record = await told();
      const speaker = await idOf(record, 'Cy Orr');
      const first = await decide(record, { type: 'speaker', attribution: placeOf(MILL, 1), speaker });
      expect((await saidIn(record, MILL))[1]).toBe('Cy Orr: “It was not,”');
      await decide(record, { type: 'speaker', attribution: placeOf(MILL, 1), speaker: null }, first.id);
      expect((await saidIn(record, MILL))[1]).toBe('nobody: “It was not,”');
    });

    test('a merge gives all that one says to the other, in documents added later too, and is undone', async () => {
      const record = await told();
      const before = await derived(record);
      const [ana, bo] = [await idOf(record, 'Ana Holm'), await idOf(record, 'Bo Lind')];
      const { id } = await decide(record, { type: 'merge', people: [ana, bo] });
      expect(await saidIn(record, MAY)).toEqual([
        'Ana Holm: The mill will open again in May',
        'Ana Holm: no',
      ]);
      const later = madeReading({
        url: 'https://post.example/1',
        text: 'Bo Lind said so.',
        said: [{ by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['so'] }],
      });
      await addReading(record, later);
      expect(await saidIn(record, later)).toEqual(['Ana Holm: so']);
      await decide(record, { type: 'undo', judgement: id });
      expect(await saidIn(record, later)).toEqual(['Bo Lind: so']);
      expect(await saidIn(record, MAY)).toEqual(['Ana Holm: The mill will open again in May', 'Bo Lind: no']);
      const { attributions } = (await derived(record)) as { attributions: readonly unknown[] };
      expect(attributions).toHaveLength(
        (before as { attributions: readonly unknown[] }).attributions.length + 1,
      );
    });

    test('a split gives some statements to somebody else; the id stays with the oldest', async () => {
      const record = await told();
      const ana = await idOf(record, 'Ana Holm');
      await decide(record, {
        type: 'split',
        person: ana,
        name: 'Ana Holm the younger',
        attributions: [placeOf(MAY, 0)],
      });
      expect((await saidIn(record, MAY))[0]).toBe('Ana Holm the younger: The mill will open again in May');
      expect((await saidIn(record, MILL))[0]).toBe('Ana Holm: the old mill was shut');
      const { id } = await decide(record, {
        type: 'split',
        person: ana,
        name: 'Ana Holm the elder',
        attributions: [placeOf(MILL, 0)],
      });
      const { reading } = await documentPage(record, MILL.document.id, { recordedBy: null });
      expect(reading.attributions[0]!.speaker).toBe(ana);
      expect(reading.attributions[3]!.speaker).not.toBe(ana);
      await decide(record, { type: 'undo', judgement: id });
      expect(await saidIn(record, MILL)).toContain('Ana Holm: it a ruin');
    });

    test('a rename, and a name that is empty', async () => {
      const record = await told();
      const person = await idOf(record, 'Bo Lind');
      await decide(record, { type: 'rename', person, name: 'Bo Lindh' });
      expect((await saidIn(record, MILL))[1]).toBe('Bo Lindh: “It was not,”');
      await expect(decide(record, { type: 'rename', person, name: ' ' })).rejects.toThrow(
        expect.objectContaining({ code: 'bad-decision' }),
      );
    });
  });

  describe('twice', () => {
    test('is refused unless it names the judgement that holds, which is shown', async () => {
      const record = await told();
      const attribution = placeOf(MILL, 0);
      const first = await decide(record, { type: 'reject', attribution });
      const values = valuesOf(MILL, 0);
      const again = decide(record, { type: 'accept', attribution, values, speakers: null }, null, 'Bea');
      await expect(again).rejects.toThrow(expect.objectContaining({ code: 'already-judged' }));
      await expect(again).rejects.toThrow(new RegExp(`Una has decided this.*reject \\(${first.id}\\)`));
    });

    test('by two at once, one decides and the other is told', async () => {
      const record = await told();
      const attribution = placeOf(MILL, 0);
      const values = valuesOf(MILL, 0);
      const both = await Promise.allSettled([
        decide(record, { type: 'reject', attribution }, null, 'Una'),
        decide(record, { type: 'accept', attribution, values, speakers: null }, null, 'Bea'),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('undoing what is undone already is refused', async () => {
      const record = await told();
      const { id } = await decide(record, { type: 'reject', attribution: placeOf(MILL, 0) });
      await decide(record, { type: 'undo', judgement: id });
      await expect(decide(record, { type: 'undo', judgement: id })).rejects.toThrow(
        /undone or replaced already/,
      );
    });
  });

  test('what is not there, or lies outside the text, is refused and leaves nothing behind', async () => {
    const record = await told();
    const before = await derived(record);
    const nowhere = { ...placeOf(MILL, 0), content: [{ start: 1, end: 3 }] };
    const outside = { ...valuesOf(MILL, 0), content: [{ start: 5, end: 9999 }] };
    const refused: readonly (readonly [Decision, string])[] = [
      [{ type: 'reject', attribution: nowhere }, 'no-such-attribution'],
      [{ type: 'change', attribution: placeOf(MILL, 0), values: outside, speakers: null }, 'bad-span'],
      [{ type: 'merge', people: ['beef', 'cafe'] }, 'no-such-person'],
      [{ type: 'undo', judgement: 'beef' }, 'no-such-judgement'],
      [{ type: 'note', about: { document: 'beef' }, text: 'so' }, 'no-such-document'],
    ];
    for (const [decision, code] of refused)
      await expect(decide(record, decision)).rejects.toThrow(expect.objectContaining({ code }));
    expect(await derived(record)).toEqual(before);
    expect(await listJudgements(record)).toEqual([]);
  });

  /** Cy into Ana, and Cy, who is Ana by then, into Bo. */
  const MERGED_IN_TURN = [0, 1].map((at) => ({ kind: 4, at, other: 2, isMay: false }));

  test('whatever was decided in whatever order, deriving everything anew gives the same', async () => {
    const act = fc.record({ kind: fc.nat(7), at: fc.nat(3), other: fc.nat(3), isMay: fc.boolean() });
    const run = async (acts: readonly { kind: number; at: number; other: number; isMay: boolean }[]) => {
      const record = await told();
      const names = ['Ana Holm', 'Bo Lind', 'Cy Orr'];
      const people = await Promise.all(names.map((name) => idOf(record, name)));
      const made: string[] = [];
      for (const { kind, at, other, isMay } of acts) {
        const reading = isMay ? MAY : MILL;
        const place = placeOf(reading, at % reading.attributions.length);
        const values = valuesOf(reading, at % reading.attributions.length);
        const [one, two] = [people[at % 3]!, people[other % 3]!];
        const decisions: readonly Decision[] = [
          { type: 'reject', attribution: place },
          { type: 'accept', attribution: place, values, speakers: null },
          { type: 'change', attribution: place, values: { ...values, act: 'deny' }, speakers: null },
          { type: 'speaker', attribution: place, speaker: one },
          { type: 'merge', people: [one, two] },
          { type: 'split', person: one, name: `Somebody ${at}`, attributions: [place] },
          { type: 'rename', person: one, name: `Named ${at}` },
          { type: 'undo', judgement: made[other] ?? 'none' },
        ];
        await decide(record, decisions[kind]!).then(
          ({ id }) => made.push(id),
          (error: { code: string }) => expect(error.code).toMatch(/already-judged|no-such|bad-decision/),
        );
      }
      const before = await derived(record);
      await rebuild(record);
      expect(await derived(record)).toEqual(before);
    };
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 8 }), run), {
      numRuns: store.name === 'sqlite' ? 15 : 3,
      examples: [[MERGED_IN_TURN]],
    });
  });
});
