import { expect, test } from 'vitest';
import { fakeEncoder } from '../../../test/fake-encoder.ts';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { HearsayError } from '../../errors.ts';
import type { GivenAccess, Reading } from '../../model/index.ts';
import { addDocument } from '../add/add-document.ts';
import { checkDraft } from '../check/check-draft.ts';
import { drawSheet } from '../count/sample/draw-sheet.ts';
import { statistics } from '../count/statistics.ts';
import { documentPage, getDocument } from '../find/document-page.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { findAccount } from '../find/find-account.ts';
import { findPeopleNamed, getPerson } from '../find/find-people-named.ts';
import { getLink } from '../find/get-link.ts';
import { listRecordedDoubts } from '../find/list-doubts.ts';
import { listJudgements } from '../find/list-judgements.ts';
import { listLinkDoubts } from '../find/list-link-doubts.ts';
import { listPeople } from '../find/list-people.ts';
import { listStatements } from '../find/list-statements.ts';
import { facetsOf } from '../find/lists/facets-of.ts';
import { listDocuments } from '../find/lists/list-documents.ts';
import { publishedSubjects } from '../find/lists/published-subjects.ts';
import { personPage } from '../find/person-page.ts';
import { searchStatements } from '../find/search/search-statements.ts';
import { similarStatements } from '../find/search/similar-statements.ts';
import { statementPage } from '../find/statement-page.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import { writeVectors } from '../meaning/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { exportLines, exportReadings } from '../transfer/out/export-record.ts';

const REMARK = madeReading({
  url: 'https://sentinel.example/mill',
  publisher: 'The Sentinel',
  title: 'Mayor on the mill',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said: “The old mill was never worth a penny to this town.”',
  said: [
    {
      ...{ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', manner: 'direct' },
      content: ['“The old mill was never worth a penny to this town.”'],
    },
  ],
});
const REPORT = madeReading({
  url: 'https://courier.example/holm',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'Ana Holm admitted that the old mill was never worth a penny. Bo Lind said the bridge was shut.',
  said: [
    {
      ...{ by: 'Ana Holm', source: 'Ana Holm', cue: 'admitted' },
      content: ['that the old mill was never worth a penny'],
    },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['the bridge was shut'] },
  ],
});
/** Internal: it takes the open statement back, knows another name and office of its speaker, and somebody else. */
const VAULT = madeReading({
  url: 'https://vault.example/note',
  publisher: 'Vault Notes',
  title: 'Wharf papers',
  publishedAt: '2026-03-09',
  text: 'Anneke Holm withdrew that the old mill was never worth a penny. Gil Sable said the wharf at the bridge was sold. Anneke Holm said that the old mill was never worth a penny.',
  people: [
    {
      name: 'Ana Holm',
      aliases: ['Anneke Holm'],
      roles: [
        {
          title: 'warden of Oxmere',
          office: 'warden',
          isFormer: false,
          seenFrom: '2026-03-09',
          seenTo: null,
        },
      ],
    },
  ],
  said: [
    {
      ...{ by: 'Ana Holm', source: 'Anneke Holm', cue: 'withdrew' },
      content: ['that the old mill was never worth a penny'],
    },
    { by: 'Gil Sable', source: 'Gil Sable', cue: 'said', content: ['the wharf at the bridge was sold'] },
    {
      ...{ by: 'Ana Holm', source: 'Anneke Holm', cue: 'said' },
      content: ['that the old mill was never worth a penny.'],
    },
  ],
});
/** Under embargo: another who speaks, a dispute of the open statement, and of one of the report's. */
const QUARRY = madeReading({
  url: 'https://embargo.example/quarry',
  publisher: 'Embargo Wire',
  title: 'Quarry to close',
  publishedAt: '2026-03-10',
  text: 'Dee Ash said the quarry at the bridge would close. Dee Ash disputed that the bridge was shut.',
  said: [
    { by: 'Dee Ash', source: 'Dee Ash', cue: 'said', content: ['the quarry at the bridge would close'] },
    { by: 'Dee Ash', source: 'Dee Ash', cue: 'disputed', content: ['that the bridge was shut'] },
  ],
});

const BEFORE = new Date('2026-04-01T11:59:59.900Z');
const UNTIL = '2026-04-01T12:00:00Z';
const AFTER = new Date(UNTIL);
const WHO = { by: 'Una', why: null, replaces: null };

const OF_VAULT = [
  ...[VAULT.document.id, ...VAULT.attributions.map(({ id }) => id), 'vault', 'wharf', 'gil sable'],
  ...['anneke', 'oxmere', 'retracted', 'retracts', 'withdrew'],
];
const OF_QUARRY = [
  ...[QUARRY.document.id, ...QUARRY.attributions.map(({ id }) => id), 'embargo wire', 'quarry', 'dee ash'],
  ...['"disputed"', '"disputes"', 'embargo.example'],
];

const ids = ({ attributions }: Reading) => attributions.map(({ id }) => id);

/** All that a value says, as one string in lower case. */
const toldBy = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one instanceof Map ? [...one] : one instanceof Set ? [...one] : one,
  ).toLowerCase();

async function listAll<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

/** Every question that the record answers, asked by somebody; errors are answers too. */
function questions(record: OpenRecord, hasInternal: boolean, known: { people: string[]; links: string[] }) {
  const filters = { ...NO_FILTERS, hasInternal };
  const list = { filters, limit: 50, offset: 0 };
  const viewer = { hasInternal, hasRestricted: false };
  const asOf = { recordedBy: null, hasInternal };
  const draft: Reading = { ...VAULT, people: VAULT.people };
  const quotations = [{ span: VAULT.attributions[2]!.content[0]! }].map(({ span }) => ({
    ...{ depth: 0, span, outer: span, inner: span, parent: null, kind: 'marks' },
  }));
  const asked: Record<string, () => Promise<unknown>> = {
    list: () => listStatements(record, list),
    listOfAna: async () =>
      listStatements(record, {
        ...list,
        filters: { ...filters, speaker: (await getPerson(record, 'Ana Holm')).id },
      }),
    people: () => listPeople(record, { limit: 50, offset: 0, hasInternal }),
    doubts: () => listRecordedDoubts(record, 50, viewer),
    linkDoubts: () => listLinkDoubts(record, 50, viewer),
    judgements: () => listJudgements(record, viewer),
    statistics: () => statistics(record, { by: 'speaker', filters, limit: 50 }),
    publishers: () =>
      statistics(record, { by: 'publisher', filters: { ...filters, hasCopies: false }, limit: 50 }),
    sheet: () => drawSheet(record, { filters, by: 'publisher', seed: 's', attributions: 50, passages: 50 }),
    facets: () => facetsOf(record, { query: null, filters, limit: 50 }),
    facetsOfWords: () => facetsOf(record, { query: 'mill OR wharf OR quarry', filters, limit: 50 }),
    published: () => publishedSubjects(record, viewer),
    readings: () => listAll(exportReadings(record, { filters, hasRestricted: true })),
    lines: () =>
      listAll(
        exportLines(record, {
          ...{ filters, hasRestricted: true, hasTexts: true, hasOriginals: true, hasRuns: true },
        }),
      ),
    similar: () => similarStatements(record, 'the bridge', list),
    noCopies: () => listStatements(record, { ...list, filters: { ...filters, hasCopies: false } }),
    draft: () =>
      checkDraft(record, draft, { quotations } as never, viewer).then((all) =>
        all.map(({ places, elsewhere, events }) => ({ places, elsewhere, events })),
      ),
  };
  for (const standing of ['retracted', 'disputed', 'as reported'])
    asked[`standing ${standing}`] = async () => {
      const options = { ...list, filters: { ...filters, standing } };
      const [listed, found] = [
        await listStatements(record, options),
        await searchStatements(record, 'mill OR bridge OR quarry OR wharf', options),
      ];
      expect(new Set(found.ids)).toEqual(new Set(listed.ids));
      return [listed, found];
    };
  for (const order of ['recorded', 'published'] as const)
    asked[`documents ${order}`] = () =>
      listDocuments(record, {
        ...{ order, limit: 50, offset: 0 },
        filters: { publisher: null, from: null, to: null, words: null, hasCopies: true, ...viewer },
      });
  for (const words of ['mill', 'wharf', 'quarry', '~"har"'])
    asked[`search ${words}`] = () => searchStatements(record, words, list);
  for (const reading of [REMARK, REPORT]) {
    asked[`document ${reading.document.url}`] = () => documentPage(record, reading.document.id, asOf);
    asked[`account ${reading.document.url}`] = () => findAccount(record, reading.document.url!, viewer);
    for (const id of ids(reading)) asked[`statement ${id}`] = () => statementPage(record, id, asOf);
  }
  for (const name of ['Ana Holm', 'Bo Lind', ...known.people]) {
    const page = { filters: { hasInternal }, limit: 50, offset: 0 };
    asked[`person ${name}`] = () => personPage(record, name, page);
    asked[`named ${name}`] = () => findPeopleNamed(record, name, viewer);
  }
  for (const id of known.links) asked[`link ${id}`] = () => getLink(record, id, viewer);
  return asked;
}

async function answersTo(
  asked: Record<string, () => Promise<unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const [question, answer] of Object.entries(asked))
    told.set(
      question,
      await answer().then(toldBy, (error: unknown) => {
        if (!(error instanceof HearsayError)) throw error;
        // What was asked for may be said again.
        return toldBy(error.message.replaceAll(question.replace(/^\S+ /, ''), ''));
      }),
    );
  return told;
}

function leaksOf(told: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] {
  return [...told].flatMap(([question, answer]) =>
    words.filter((word) => answer.includes(word)).map((word) => `${question}: ${word}`),
  );
}

const add = (record: OpenRecord, reading: Reading, access?: GivenAccess) =>
  addDocument(record, {
    ...{
      reading,
      engine: { name: 'rules', version: '1' },
      original: null,
      sentences: null,
      item: null,
      access,
    },
  });

/** A record of two open documents, one that is internal, and one under embargo, related to one another in every way. */
async function fill(record: OpenRecord): Promise<void> {
  await add(record, REMARK);
  await add(record, REPORT);
  await add(record, VAULT, { access: 'internal', until: null });
  await add(record, QUARRY, { access: 'embargoed', until: UNTIL });
  await record.store.write(async (db) => {
    const rows = await db.selectFrom('document').select(['n', 'id']).execute();
    const n = (reading: Reading) => rows.find(({ id }) => id === reading.document.id)!.n;
    const copies = { copy_of: n(REMARK), copy_evidence: '{"containment":1}' };
    await db.updateTable('document').set(copies).where('n', '=', n(VAULT)).execute();
    const revises = { revises: n(REPORT), revision: '{"kind":"edit","changes":[],"note":null}' };
    await db.updateTable('document').set(revises).where('n', '=', n(QUARRY)).execute();
    const people = await db.selectFrom('person').select(['n', 'name']).orderBy('n').execute();
    const number = (name: string) => people.find((one) => one.name === name)!.n;
    const question = { score: 0.5, reasons: '["wharf"]', document: n(VAULT) };
    await db
      .insertInto('question')
      .values({ a: number('Ana Holm'), b: number('Bo Lind'), ...question })
      .execute();
  });
  const about = { document: VAULT.document.id };
  await appendJudgement(record, { ...WHO, decision: { type: 'note', about, text: 'the wharf again' } });
  await appendJudgement(record, { ...WHO, decision: { type: 'publish', about, isIndexed: true } });
  const published = { document: REMARK.document.id };
  await appendJudgement(record, {
    ...WHO,
    decision: { type: 'publish', about: published, isIndexed: false },
  });
}

async function hiddenIds({ store: { db } }: OpenRecord) {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('name', 'in', ['Gil Sable', 'Dee Ash'])
    .execute();
  const links = await db.selectFrom('link').select(['id', 'relation']).orderBy('relation').execute();
  return {
    people: people.flatMap(({ id, name }) => [id, name]),
    links: links.map(({ id }) => id),
  };
}

onEachStore('who may see what', ({ open }) => {
  test('of what is closed an outsider sees no word, name, count, id or standing, and of an embargo all once it is over', async () => {
    let now = BEFORE;
    const encoder = fakeEncoder();
    const ports = { links: FAKE_LINKS, now: () => now, openEncoder: async () => encoder };
    const record = await open(undefined, ports);
    await fill(record);
    await writeVectors(record);
    const known = await hiddenIds(record);
    expect(known.links).toHaveLength(2);
    const [gil, dee] = ['Gil Sable', 'Dee Ash'].map((name) => known.people[known.people.indexOf(name) - 1]!);
    const outside = await answersTo(questions(record, false, known));
    expect(leaksOf(outside, [...OF_VAULT, ...OF_QUARRY, gil!, dee!, ...known.links])).toEqual([]);
    expect(leaksOf(outside, [ids(REMARK)[0]!]).length).toBeGreaterThan(10);
    const owner = await answersTo(questions(record, true, known));
    for (const word of [...OF_VAULT, ...OF_QUARRY, gil!, dee!])
      expect([word, leaksOf(owner, [word]).length > 2]).toEqual([word, true]);

    now = AFTER;
    const later = await answersTo(questions(record, false, known));
    expect(leaksOf(later, [...OF_VAULT, gil!])).toEqual([]);
    for (const word of [...OF_QUARRY, dee!])
      expect([word, leaksOf(later, [word]).length > 2]).toEqual([word, true]);
  }, 60_000);

  test('what is closed is answered as what is not there', async () => {
    const record = await open(undefined, { links: FAKE_LINKS, now: () => BEFORE });
    await fill(record);
    const asOf = { recordedBy: null, hasInternal: false };
    const gone = '0'.repeat(64);
    for (const show of [documentPage, getDocument]) {
      const answer = (id: string) =>
        show(record, id, asOf).then(
          () => 'shown',
          ({ code, message }: { code: string; message: string }) => [code, message.replaceAll(id, 'ID')],
        );
      expect(await answer(VAULT.document.id)).toEqual(await answer(gone));
      expect(await answer(VAULT.document.id.slice(0, 12))).toEqual(await answer(gone.slice(0, 12)));
    }
    for (const id of ids(VAULT))
      await expect(statementPage(record, id, asOf)).rejects.toMatchObject({ code: 'no-such-statement' });
    await expect(getPerson(record, 'Gil Sable', { hasInternal: false })).rejects.toMatchObject({
      code: 'no-such-person',
    });
    const document = { ...NO_FILTERS, hasInternal: false, document: VAULT.document.id };
    await expect(listStatements(record, { filters: document, limit: 1, offset: 0 })).rejects.toMatchObject({
      code: 'no-such-document',
    });
    expect(await findAccount(record, VAULT.document.url!, { hasInternal: false })).toBeNull();
  });

  test('counts are those of what is open', async () => {
    const record = await open(undefined, { links: FAKE_LINKS, now: () => BEFORE });
    await fill(record);
    const options = (hasInternal: boolean) => ({
      filters: { ...NO_FILTERS, hasInternal },
      limit: 1,
      offset: 0,
    });
    const ana = { filters: { hasInternal: false }, limit: 9, offset: 0 };
    const page = await personPage(record, 'Ana Holm', ana);
    expect([page.statements.total, page.years, page.standings, page.person.documents]).toEqual([
      2,
      [{ label: '2026', count: 2 }],
      [],
      2,
    ]);
    expect((await listStatements(record, options(false))).total).toBe(3);
    expect((await listStatements(record, options(true))).total).toBe(8);
    const { coverage, total } = await statistics(record, { by: null, ...options(false) });
    expect([coverage.documents, coverage.restricted, total.attributions.value]).toEqual([2, 0, 3]);
    const { account, standing } = await statementPage(record, ids(REMARK)[0]!, {
      ...{ recordedBy: null, hasInternal: false },
    });
    expect([standing, account.reports.length, account.copies, account.about, account.entries]).toEqual([
      ...['as reported', 2, [], [], []],
    ]);
    const whole = await statementPage(record, ids(REMARK)[0]!, { recordedBy: null });
    expect([whole.standing, whole.account.reports.length, whole.account.copies.length]).toEqual([
      ...['retracted', 2, 1],
    ]);
    const facets = await facetsOf(record, { query: null, filters: options(false).filters, limit: 9 });
    expect([facets.counted, facets.isCut, facets.standings]).toEqual([
      ...[3, false, [{ key: 'as reported', label: 'as reported', count: 3 }]],
    ]);
  });
});
