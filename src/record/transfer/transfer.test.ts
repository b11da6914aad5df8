import { describe, expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, fillRecord, idOf, JUNE, MAY, MILL, placeOf } from '../../../test/record-story.ts';
import { eraseDocuments } from '../erase/index.ts';
import { documentPage } from '../find/document-page.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { listJudgements } from '../find/list-judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { EVERYTHING } from './backup-record.ts';
import { importRecord } from './in/import-record.ts';
import { readLines } from './in/read-lines.ts';
import { type ExportOptions, exportLines, exportReadings } from './out/export-record.ts';
import { writeLines } from './write-lines.ts';

type Parsed = Readonly<Record<string, unknown>> & { readonly type: string };

async function exported(record: OpenRecord, options: Partial<ExportOptions> = {}): Promise<string> {
  let text = '';
  for await (const piece of writeLines(exportLines(record, { ...EVERYTHING, ...options }))) text += piece;
  return text;
}

const linesOf = (text: string) => text.trim().split('\n');
const parsed = (text: string) => linesOf(text).map((line) => JSON.parse(line) as Parsed);

/** An export with its lines changed, and the right number of them at its end. */
function edited(text: string, edit: (line: Parsed) => readonly object[]): string {
  const lines = parsed(text)
    .filter(({ type }) => type !== 'end')
    .flatMap(edit);
  return `${[...lines, { type: 'end', lines: lines.length }].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
}

const imported = (record: OpenRecord, text: string) =>
  importRecord(record, { name: 'x.jsonl', lines: readLines({ name: 'x.jsonl', bytes: bytesOf(text) }) });

/** All that is derived, by ids, so that it may be compared. */
async function derived({ store: { db } }: OpenRecord) {
  const said = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .leftJoin('person as base', 'base.n', 'said.base')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .select(['person.id as person', 'base.id as base', 'attribution.id as attribution', 'said.day'])
    .orderBy('attribution.id')
    .orderBy('person.id')
    .execute();
  const attributions = await db
    .selectFrom('attribution')
    .leftJoin('statement as own', 'own.n', 'attribution.statement')
    .selectAll('attribution')
    .select('own.id as statement')
    .orderBy('attribution.id')
    .execute()
    .then((rows) => rows.map(({ n: _n, document: _document, ...row }) => row));
  const links = await db
    .selectFrom('link')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .leftJoin('attribution as target', 'target.n', 'link.to_attribution')
    .leftJoin('link_awaited', 'link_awaited.link', 'link.n')
    .leftJoin('person', 'person.n', 'link_awaited.person')
    .select(['link.id', 'link.relation', 'link.status', 'link.review', 'link.is_own', 'link.is_conditional'])
    .select(['link.score', 'link.fault', 'source.id as from', 'target.id as to', 'person.id as awaited'])
    .orderBy('link.id')
    .orderBy('person.id')
    .execute();
  const people = await db
    .selectFrom('person')
    .leftJoin('person as survivor', 'survivor.n', 'person.survivor')
    .select(['person.id', 'person.documents', 'person.renamed', 'person.is_restricted', 'person.is_held'])
    .select(['person.split_by', 'person.folded_name', 'survivor.id as survivor'])
    .orderBy('person.id')
    .execute();
  const keys = await db
    .selectFrom('person_key')
    .innerJoin('person', 'person.n', 'person_key.person')
    .select(['person.id', 'person_key.key'])
    .orderBy('person.id')
    .execute();
  const documents = await db
    .selectFrom('document')
    .selectAll()
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(({ n: _n, copy_of: _copy, revises: _revises, ...row }) => row));
  const sorted = keys.map(({ id, key }) => `${id} ${key}`).sort();
  return { said, attributions, links, people, keys: sorted, documents };
}

/** What does not depend on the order in which documents came in, as statements do that are linked again. */
async function unlinked(record: OpenRecord): Promise<unknown> {
  const { said, attributions, people } = await derived(record);
  const bare = attributions.map(({ statement: _statement, standing: _standing, ...row }) => row);
  return { said, attributions: bare, people };
}

/** The whole export that both stores have to give. */
let ofOther: string | null = null;

onEachStore('out and back in', (store) => {
  const CLOCK = { now: () => new Date('2026-03-10T00:00:00Z') };
  async function filled(): Promise<OpenRecord> {
    const record = await store.open(undefined, CLOCK);
    await fillRecord(record);
    return record;
  }
  /** One that no test writes to, and all of it. */
  let shared: Promise<{ readonly record: OpenRecord; readonly text: string }> | null = null;
  function once() {
    shared ??= filled().then(async (record) => ({ record, text: await exported(record) }));
    return shared;
  }
  async function refilled(text: string): Promise<OpenRecord> {
    const record = await store.open();
    await imported(record, text);
    return record;
  }

  describe('the whole', () => {
    test('export, import and export give the same bytes, here and on the other store', async () => {
      const { record, text: first } = await once();
      const other = await store.open();
      const report = await imported(other, first);
      expect(await exported(other)).toBe(first);
      expect(await derived(other)).toEqual(await derived(record));
      expect(report).toMatchObject({ added: 3, known: 0, erased: [], conflicts: [] });
      const types = new Set(parsed(first).map(({ type }) => type));
      expect([...types]).toEqual(
        'record judgement person original document reading attribution statement link question run watched end'.split(
          ' ',
        ),
      );
      ofOther ??= first;
      expect(first).toBe(ofOther);
      expect(await exported(await refilled(ofOther))).toBe(ofOther);
    });

    test('what was derived from what people decided is there, and goes on', async () => {
      const record = await refilled((await once()).text);
      const { reading, copyOf, isHeld } = await documentPage(record, MAY.document.id, { recordedBy: null });
      const names = reading.attributions.map(
        ({ speaker }) => reading.people.find(({ id }) => id === speaker)?.name,
      );
      expect(names).toEqual(['Ana Holm', 'Cy Orr', 'Bo Lind', 'Ana Holm (lawyer)']);
      expect([copyOf?.id, isHeld]).toEqual([JUNE.document.id, false]);
      const states = (await listJudgements(record)).map(({ state }) => state);
      expect(states).not.toContain('orphaned');
      await decide(record, { type: 'restrict', about: { person: await idOf(record, 'Deirdre Ash') } });
      expect((await listJudgements(record))[0]?.state).toBe('current');
    });

    test('the same again changes nothing', async () => {
      const { text: first } = await once();
      const record = await refilled(first);
      expect(await imported(record, first)).toMatchObject({ added: 0, known: 3, people: 0, judgements: 0 });
      expect(await exported(record)).toBe(first);
    });

    test('it is one state of the record, whatever is written meanwhile', async () => {
      const record = await refilled((await once()).text);
      const first = await exported(record);
      let text = '';
      for await (const line of exportLines(record, EVERYTHING)) {
        if (line.type === 'record')
          await decide(record, { type: 'note', about: { document: MAY.document.id }, text: 'x' });
        text += `${JSON.stringify(line)}\n`;
      }
      expect(text).toBe(first);
    });
  });

  describe('a part', () => {
    test('documents that match come whole, with their people and what was decided on them', async () => {
      const { record } = await once();
      const part = await exported(record, { filters: { ...NO_FILTERS, document: MAY.document.id } });
      const lines = parsed(part);
      expect(lines[0]).toMatchObject({ type: 'record', isWhole: false });
      expect(lines.filter(({ type }) => type === 'document')).toMatchObject([{ id: MAY.document.id }]);
      const names = lines.filter(({ type }) => type === 'person').map(({ name }) => name);
      expect(names).toEqual([
        'Ana Holm',
        'Bo Lind',
        'Cy Orr',
        'Jo Quill',
        'Deirdre Ash',
        'Ana Holm (lawyer)',
      ]);
      const again = await refilled(part);
      expect(await exported(again, { filters: { ...NO_FILTERS, document: MAY.document.id } })).toBe(
        part.replace(
          `"copyOf":"${JUNE.document.id}","copyEvidence":{"containment":0.8}`,
          '"copyOf":null,"copyEvidence":null',
        ),
      );
    });

    test('a part and then the whole make the whole', async () => {
      const { record } = await once();
      const filters = { ...NO_FILTERS, publisher: 'the courier' };
      const again = await refilled(await exported(record, { filters }));
      expect(await imported(again, await exported(record))).toMatchObject({ added: 2, known: 1 });
      const { copyOf, copyEvidence } = await documentPage(again, MAY.document.id, { recordedBy: null });
      expect([copyOf?.id, copyEvidence]).toEqual([JUNE.document.id, { containment: 0.8 }]);
      expect(await unlinked(again)).toEqual(await unlinked(record));
    });

    test.each([
      [{ speaker: 'Cy Orr' }, ['she had called it a ruin', '']],
      [{ publisher: 'The Courier' }, ['The mill will open again in May', '', 'no', 'why']],
      [{ act: 'warn', from: '2026-03-06' }, ['“It may be July,”']],
      [{ polarity: 'hedged' }, ['']],
      [
        { to: '2026-03', hasCopies: false, act: 'say' },
        ['the old mill was', '“It was not,”', 'she had called it a ruin', 'it a ruin', 'June'],
      ],
    ])('readings have what matches: %j', async (asked, contents) => {
      const { record } = await once();
      const filters = { ...NO_FILTERS, ...asked };
      if (filters.speaker !== null) filters.speaker = await idOf(record, filters.speaker);
      const words: string[] = [];
      for await (const { document, attributions } of exportReadings(record, {
        filters,
        hasRestricted: false,
      }))
        for (const { content } of attributions)
          words.push(content.map(({ start, end }) => document.text.slice(start, end)).join(' '));
      expect(words).toEqual(contents);
    });

    test('what is restricted is left out', async () => {
      const record = await refilled((await once()).text);
      await decide(record, { type: 'restrict', about: { document: MILL.document.id } });
      const ash = await idOf(record, 'Deirdre Ash');
      await decide(record, { type: 'restrict', about: { person: ash } });
      const text = await exported(record, { hasRestricted: false });
      expect(text).not.toContain('old mill was shut');
      expect(text).not.toContain(MILL.document.id);
      expect(text).not.toContain(ash);
      expect(text).not.toContain('Deirdre');
      expect(parsed(text).some(({ type, act }) => type === 'attribution' && act === 'warn')).toBe(false);
      const again = await refilled(text);
      expect(await exported(again, { hasRestricted: false, hasRuns: false })).toContain('"documents":1');
      expect(await exported(await refilled(await exported(record)))).toBe(await exported(record));
    });

    test('without texts there is no word of them, and it is not taken back', async () => {
      const { record } = await once();
      const text = await exported(record, { hasTexts: false });
      for (const words of ['mill', 'Mill', 'mayor', 'ruin', 'subscribers', 'miller', 'PHA+'])
        expect(text.replaceAll(/"url":"[^"]*"/g, '')).not.toContain(words);
      expect(text).toContain('"Ana Holm"');
      expect(parsed(text).filter(({ type }) => type === 'attribution')).toHaveLength(10);
      await expect(imported(await store.open(), text)).rejects.toThrow(
        expect.objectContaining({ code: 'no-texts' }),
      );
    });
  });

  describe('two histories', () => {
    test('what was decided otherwise here stands, and is told', async () => {
      const { text } = await once();
      const [first, other] = [await refilled(text), await refilled(text)];
      const [mine, theirs] = [
        await decide(other, { type: 'reject', attribution: placeOf(MILL, 1) }),
        await decide(first, {
          type: 'speaker',
          attribution: placeOf(MILL, 1),
          speaker: await idOf(first, 'Cy Orr'),
        }),
      ];
      const wrong = await decide(first, {
        type: 'accept',
        attribution: placeOf(MILL, 1),
        values: { ...MILL.attributions[1]! },
        speakers: null,
      });
      const undone = await decide(first, { type: 'undo', judgement: wrong.id });
      const report = await imported(other, await exported(first));
      expect(report.judgements).toBe(1);
      expect(report.conflicts.map(({ judgement, standing }) => [judgement.id, standing?.id])).toEqual([
        [wrong.id, mine.id],
        [undone.id, undefined],
      ]);
      const ids = (await listJudgements(other)).map(({ judgement }) => judgement.id);
      expect(ids.slice(0, 2)).toEqual([theirs.id, mine.id]);
    });
  });

  describe('what is no export, or is damaged', () => {
    let target: Promise<OpenRecord> | null = null;
    const told = async (text: string): Promise<string | null> => {
      target ??= store.open();
      const record = await target;
      const error = await imported(record, text).then(
        () => null,
        (cause: unknown) => cause as { code: string; message: string },
      );
      expect(linesOf(await exported(record))).toHaveLength(2);
      return error && `${error.code}: ${error.message}`;
    };

    test.each<[string, (text: string) => string, RegExp]>([
      [
        'cut off',
        (text) => linesOf(text).slice(0, -1).join('\n'),
        /^truncated: x\.jsonl is cut off after \d+ lines/,
      ],
      ['cut in a line', (text) => text.slice(0, -60), /^bad-line: x\.jsonl, line \d+: it is no JSON/],
      [
        'a line is missing',
        (text) => text.replace(/\n.*"type":"question".*\n/, '\n'),
        /^bad-line: .*"lines" is \d+/,
      ],
      ['nothing', () => '', /^truncated: x\.jsonl is cut off after 0 lines/],
      [
        'another kind of file',
        () => '{"id":"1","text":"so"}\n',
        /^not-an-export: x\.jsonl, line 1: this is no export/,
      ],
      ['a list', () => '[1]\n', /^bad-line: x\.jsonl, line 1: it is no object/],
      [
        'a newer format',
        (text) => text.replace('"version":3', '"version":4'),
        /^newer-export: x\.jsonl, line 1/,
      ],
      [
        'a changed text',
        (text) => text.replace('"text":"Ana', '"text":"Eva'),
        /^bad-hash: x\.jsonl, line \d+: "text"/,
      ],
      [
        'a span outside',
        (text) => text.replace(/("type":"reading".*?\[\[14),35\]/, '$1,3500]'),
        /^bad-line: x\.jsonl, line \d+: "attributions\[0\]\.content" has \[14,3500\]/,
      ],
      [
        'an unknown manner',
        (text) => text.replace('"manner":"direct"', '"manner":"loud"'),
        /^bad-line: x\.jsonl, line \d+: ".*manner" is "loud"; one of direct, indirect, mixed is accepted/,
      ],
      [
        'an unknown type',
        (text) => edited(text, (line) => (line.type === 'watched' ? [{ type: 'x' }] : [line])),
        /^bad-line: x\.jsonl, line \d+: "type" is "x"; one of record/,
      ],
      [
        'a reading that is missing',
        (text) => edited(text, (line) => (line.type === 'reading' ? [] : [line])),
        /^bad-line: x\.jsonl, line \d+: "type" is "attribution"; "reading" of/,
      ],
      [
        'a person who is missing',
        (text) => edited(text, (line) => (line.name === 'Bo Lind' ? [] : [line])),
        /^bad-line: x\.jsonl, line \d+: "mentions" has \w+/,
      ],
      [
        'bytes of another original',
        (text) => text.replace('"bytes":"PHA', '"bytes":"QHA'),
        /^bad-hash: x\.jsonl, line \d+: The bytes of original/,
      ],
    ])('%s: nothing is taken in', async (_name, damage, message) => {
      expect(await told(damage((await once()).text))).toMatch(message);
    });
  });

  describe('statements and links', () => {
    const linked = async (): Promise<OpenRecord> => {
      const record = await store.open(undefined, { links: FAKE_LINKS });
      await addLinkedStory(record);
      const [remark, dispute] = [placeOf(REMARK, 0), placeOf(REPORT, 2)];
      await decide(record, { type: 'accept-link', from: dispute, to: remark, relation: 'disputes' });
      await decide(record, {
        type: 'reject-link',
        from: placeOf(AFTER, 2),
        to: null,
        relation: 'deniesSaying',
      });
      await decide(record, {
        type: 'accept-link',
        from: placeOf(AFTER, 1),
        to: remark,
        relation: 'confirms',
      });
      await decide(record, { type: 'same-statement', attributions: [remark, placeOf(AFTER, 2)] });
      return record;
    };

    test('come back as they are, whatever machine reads them in', async () => {
      const record = await linked();
      const text = await exported(record);
      const other = await store.open();
      await imported(other, text);
      expect(await exported(other)).toBe(text);
      expect(await derived(other)).toEqual(await derived(record));
      const lines = parsed(text);
      const of = (type: string) => lines.filter((line) => line.type === type);
      const remark = of('statement').find(({ attributions }) =>
        (attributions as string[]).includes(idIn(REMARK, 0)),
      )!;
      expect(remark).toMatchObject({ speaker: await idOf(record, 'Ana Holm'), standing: 'retracted' });
      expect(remark.attributions).toEqual([idIn(REMARK, 0), idIn(REPORT, 1), idIn(AFTER, 2)]);
      expect(
        of('link')
          .map(({ relation, to, reviewed }) => [relation, to === remark.id, reviewed])
          .sort(),
      ).toEqual([
        ['confirms', true, 'accepted'],
        ['disputes', true, 'accepted'],
        ['retracts', true, null],
      ]);
      expect(of('conditional').map(({ relation, to }) => [relation, to])).toEqual([
        ['apologisesFor', remark.id],
      ]);
      expect(of('rejected-link').map(({ relation, reviewed }) => [relation, reviewed])).toEqual([
        ['deniesSaying', 'rejected'],
      ]);
      const [last] = await listJudgements(other);
      await decide(other, { type: 'undo', judgement: last!.judgement.id });
      const again = parsed(await exported(other)).find(({ id }) => id === remark.id);
      expect(again?.attributions).not.toContain(idIn(AFTER, 2));
    });

    test('of a part, links between what is given out; nobody who is restricted is at an end of one', async () => {
      const record = await linked();
      const part = { filters: { ...NO_FILTERS, to: '2026-03-05' } };
      const lines = parsed(await exported(record, part));
      expect(lines.filter(({ type }) => type === 'link').map(({ relation }) => relation)).toEqual([
        'disputes',
      ]);
      await decide(record, { type: 'restrict', about: { person: await idOf(record, 'Bo Lind') } });
      const text = await exported(record, { hasRestricted: false });
      expect(text).not.toContain(idIn(REPORT, 2));
      expect(parsed(text).filter(({ type, relation }) => type === 'link' && relation === 'disputes')).toEqual(
        [],
      );
    });

    test('without texts there is no word in them', async () => {
      const text = await exported(await linked(), { hasTexts: false });
      for (const line of parsed(text).filter(({ type }) => type === 'link' || type === 'statement'))
        expect(JSON.stringify(line)).not.toMatch(/mill|penny|disputed/);
    });

    test('what was erased leaves none', async () => {
      const record = await linked();
      await eraseDocuments(record, [REMARK.document.id], { by: 'Una', reason: 'asked for' });
      const text = await exported(record);
      expect(text).not.toContain(idIn(REMARK, 0));
      expect(parsed(text).filter(({ type, relation }) => type === 'link' && relation === 'confirms')).toEqual(
        [],
      );
    });
  });

  test('documents added afterwards know who is known', async () => {
    const record = await refilled((await once()).text);
    const before = await idOf(record, 'Cy Orr');
    await addReading(record, { ...MAY, document: { ...MAY.document, id: 'a'.repeat(64) }, attributions: [] });
    expect(await idOf(record, 'Cy Orr')).toBe(before);
  });
});
