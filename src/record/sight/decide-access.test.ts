import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { addLinkedStory, REMARK, REPORT } from '../../../test/linked-story.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { placeOf } from '../../../test/record-story.ts';
import type { Decision, GivenAccess } from '../../model/index.ts';
import { addDocument } from '../add/add-document.ts';
import { eraseDocuments } from '../erase/index.ts';
import { documentPage } from '../find/document-page.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { listJudgements } from '../find/list-judgements.ts';
import { listDocuments } from '../find/lists/list-documents.ts';
import { isPublished, publishedSubjects } from '../find/lists/published-subjects.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import type { OpenRecord } from '../open-record.ts';
import { importRecord } from '../transfer/in/import-record.ts';
import type { Line } from '../transfer/lines/fields.ts';
import { exportLines } from '../transfer/out/export-record.ts';

const NOW = new Date('2026-04-01T12:00:00Z');
const LATER = '2026-05-01T06:00:00Z';
const PORTS = { links: FAKE_LINKS, now: () => NOW };
const about = { document: REMARK.document.id };

const decide = (record: OpenRecord, decision: Decision, replaces: string | null = null) =>
  appendJudgement(record, { decision, by: 'Una', why: null, replaces });

const access = (given: GivenAccess): Decision => ({ type: 'access', about, ...given });

/** Who may see the remark, as its page says, and whether an outsider is shown it. */
async function seen(record: OpenRecord) {
  const page = await documentPage(record, about.document, { recordedBy: null });
  const outside = await documentPage(record, about.document, { recordedBy: null, hasInternal: false }).then(
    () => true,
    ({ code }: { code: string }) => code,
  );
  return [page.access, page.openFrom, outside];
}

async function linesOf(record: OpenRecord): Promise<readonly Line[]> {
  const options = { hasRestricted: true, hasTexts: true, hasOriginals: true, hasRuns: false };
  const lines: Line[] = [];
  for await (const line of exportLines(record, { filters: NO_FILTERS, ...options })) lines.push(line);
  return lines;
}

async function* numbered(lines: readonly Line[]) {
  for (const [at, line] of lines.entries()) yield { number: at + 1, line };
}

/** What each store exports of the same. */
const exported = new Set<string>();

onEachStore('deciding who may see what', ({ open }) => {
  test('decisions are added, replaced and undone; a document is as it was added where none holds', async () => {
    const record = await open(undefined, PORTS);
    await addReading(record, REMARK);
    expect(await seen(record)).toEqual(['open', null, true]);
    const first = await decide(record, access({ access: 'internal', until: null }));
    expect([first.subject, ...(await seen(record))]).toEqual([
      ...[`access|d|${about.document}`, 'internal', null, 'no-such-document'],
    ]);
    const embargo = access({ access: 'embargoed', until: '2026-05-01T08:00+02:00' });
    await expect(decide(record, embargo)).rejects.toMatchObject({ code: 'already-judged' });
    const second = await decide(record, embargo, first.id);
    expect(await seen(record)).toEqual(['embargoed', LATER, 'no-such-document']);
    await decide(record, { type: 'undo', judgement: second.id });
    expect(await seen(record)).toEqual(['internal', null, 'no-such-document']);
    await decide(record, { type: 'undo', judgement: first.id });
    expect(await seen(record)).toEqual(['open', null, true]);
    await addDocument(record, {
      ...{
        reading: REPORT,
        engine: { name: 'rules', version: '1' },
        original: null,
        sentences: null,
        item: null,
      },
      access: { access: 'internal', until: null },
    });
    const report = { document: REPORT.document.id };
    const opened = await decide(record, { type: 'access', about: report, access: 'open', until: null });
    const page = () => documentPage(record, report.document, { recordedBy: null, hasInternal: false });
    expect((await page()).access).toBe('open');
    await decide(record, { type: 'undo', judgement: opened.id });
    await expect(page()).rejects.toMatchObject({ code: 'no-such-document' });
  });

  test('refuses what is no time, what has passed, and what is none of a document', async () => {
    const record = await open(undefined, PORTS);
    await addReading(record, REMARK);
    const refused: readonly (readonly [GivenAccess, string])[] = [
      [{ access: 'embargoed', until: null }, 'bad-decision'],
      [{ access: 'internal', until: LATER }, 'bad-decision'],
      [{ access: 'embargoed', until: '2026-05-01' }, 'bad-date'],
      [{ access: 'embargoed', until: '2026-13-01T06:00Z' }, 'bad-date'],
      [{ access: 'embargoed', until: '2026-04-01T12:00:00Z' }, 'bad-date'],
    ];
    for (const [given, code] of refused)
      await expect(decide(record, access(given))).rejects.toMatchObject({ code });
    const person = { person: 'ab' } as unknown as { document: string };
    await expect(
      decide(record, { type: 'access', about: person, access: 'internal', until: null }),
    ).rejects.toMatchObject({ code: 'bad-decision' });
  });

  test('pages are put before the public, and taken away; nothing is by itself', async () => {
    const record = await open(undefined, PORTS);
    await addLinkedStory(record);
    expect([await publishedSubjects(record), await isPublished(record, about)]).toEqual([[], null]);
    const { id, by, at } = await decide(record, { type: 'publish', about, isIndexed: true });
    const subject = { attribution: placeOf(REPORT, 1) };
    await decide(record, { type: 'publish', about: subject, isIndexed: false });
    const all = await publishedSubjects(record);
    expect(all[0]).toEqual({ subject: about, isIndexed: true, by, at, judgement: id });
    expect([await isPublished(record, about), await isPublished(record, subject)]).toEqual([
      { isIndexed: true },
      { isIndexed: false },
    ]);
    expect(await isPublished(record, { attribution: placeOf(REPORT, 0) })).toBeNull();
    await decide(record, access({ access: 'internal', until: null }));
    expect(await publishedSubjects(record, { hasInternal: false })).toHaveLength(1);
    await decide(record, { type: 'undo', judgement: id });
    expect(await isPublished(record, about)).toBeNull();
  });

  test('go through an export and back, byte for byte, and with what is erased', async () => {
    const record = await open(undefined, PORTS);
    await addReading(record, REMARK);
    await addDocument(record, {
      ...{
        reading: REPORT,
        engine: { name: 'rules', version: '1' },
        original: null,
        sentences: null,
        item: null,
      },
      access: { access: 'embargoed', until: LATER },
    });
    const first = await decide(record, access({ access: 'embargoed', until: LATER }));
    await decide(record, access({ access: 'internal', until: null }), first.id);
    await decide(record, { type: 'publish', about: { attribution: placeOf(REPORT, 0) }, isIndexed: true });
    const lines = await linesOf(record);
    expect(lines[0]).toMatchObject({ version: 3, isWhole: true });
    const bytes = lines.map((line) => JSON.stringify(line)).join('\n');
    exported.add(bytes);
    expect(exported.size).toBe(1);
    const copy = await open(undefined, PORTS);
    await importRecord(copy, { name: 'copy', lines: numbered(lines) });
    expect((await linesOf(copy)).map((line) => JSON.stringify(line))).toEqual(
      lines.map((line) => JSON.stringify(line)),
    );
    expect(await seen(copy)).toEqual(['internal', null, 'no-such-document']);
    const filters = { publisher: null, from: null, to: null, words: 'x', hasCopies: true };
    const viewer = { hasRestricted: false, hasInternal: false };
    const asked = { filters: { ...filters, words: null, ...viewer }, limit: 9, offset: 0 };
    expect((await listDocuments(copy, { ...asked, order: 'recorded' })).total).toBe(0);
    // A file of an earlier format has no access: all of it is open.
    const earlier = lines
      .filter(({ type }) => type !== 'judgement')
      .map(({ access: _access, until: _until, ...line }) =>
        line.type === 'record'
          ? { ...line, version: 2 }
          : line.type === 'end'
            ? { ...line, lines: lines.length - 4 }
            : line,
      );
    const old = await open(undefined, PORTS);
    await importRecord(old, { name: 'old', lines: numbered(earlier) });
    expect(await seen(old)).toEqual(['open', null, true]);
    await eraseDocuments(copy, [about.document], { by: 'Una', reason: 'asked for' });
    const left = (await listJudgements(copy)).map(({ judgement }) => judgement.decision.type);
    expect(left).toEqual(['publish']);
  });
});
