import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { plainOriginal } from '../../../test/plain-original.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide } from '../../../test/record-story.ts';
import { serverOf } from '../../../test/server-of.ts';
import type { OpenRecord } from '../../record/index.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { PackSpan } from './spans-csv.ts';

const EVIL = '</script><img src=x onerror=alert(1)>\u202e';
const HOSTILE = madeReading({
  url: 'javascript:alert(1)',
  publisher: `=${EVIL}`,
  title: EVIL,
  publishedAt: '2026-03-10',
  text: `Ana Holm said: “The old mill was never worth a penny to this town.” ${EVIL} 🙂 It rained.`,
  said: [
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'said',
      content: ['“The old mill was never worth a penny to this town.”'],
      manner: 'direct',
    },
  ],
});
const NOW = { recordedBy: null, publishedBy: null, hasInternal: true, hasRestricted: false };

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
type Files = Readonly<Record<string, Uint8Array>>;
const text = (files: Files, name: string) => strFromU8(files[name]!);

/** Checks a pack as its README tells readers to. */
function verify(files: Files): readonly PackSpan[] {
  const sums = text(files, 'SHA256SUMS').trim().split('\n');
  expect(sums.map((one) => one.slice(66)).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'SHA256SUMS')
      .sort(),
  );
  for (const one of sums) expect(sha256(files[one.slice(66)]!)).toBe(one.slice(0, 64));
  const { spans, documents } = JSON.parse(text(files, 'statement.json')) as {
    spans: readonly PackSpan[];
    documents: readonly { id: string; text: string; contentHash: string }[];
  };
  for (const one of documents) expect(sha256(files[one.text]!)).toBe(one.contentHash);
  const rows = text(files, 'spans.csv').trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(spans.length);
  for (const [at, { document, start, end, words }] of spans.entries()) {
    expect(text(files, `snapshot/${document}.txt`).slice(start, end)).toBe(words);
    expect(rows[at]).toContain(`,${start},${end},`);
  }
  return spans;
}

onEachStore('the evidence of a statement', ({ open }) => {
  let shared: Promise<OpenRecord> | null = null;
  const filled = (): Promise<OpenRecord> => {
    shared ??= open(undefined, { links: FAKE_LINKS }).then(async (record) => {
      await addLinkedStory(record);
      const fetched = {
        asked: 'https://gazette.example/h',
        url: 'https://gazette.example/h',
        redirects: [],
        status: 200,
        headers: [
          ['etag', '"1"'],
          ['set-cookie', 'session=secret'],
        ] as const,
        at: '2026-03-10T10:00:00.000Z',
      };
      await addReading(record, HOSTILE, {
        original: plainOriginal(`<script>alert(1)</script>${HOSTILE.document.text}`, { fetched }),
      });
      return record;
    });
    return shared;
  };
  const pack = async (id: string) => {
    const app = await serverOf(await filled());
    const answer = await app.inject(`/api/statements/${id}/evidence.zip`);
    return { answer, files: answer.statusCode === 200 ? unzipSync(answer.rawPayload) : {} };
  };

  test('every sum and every span is right', async () => {
    const { answer, files } = await pack(idIn(REMARK, 0));
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="evidence-[0-9a-f]+\.zip"$/);
    const spans = verify(files);
    expect(spans.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        '“The old mill was never worth a penny to this town.”',
        'withdrew',
        'disputed',
      ]),
    );
    for (const { document } of [REMARK, REPORT, AFTER, HOSTILE])
      expect(text(files, `snapshot/${document.id}.txt`)).toBe(document.text);
  });

  test('the same bytes again, whatever the clock and its zone', async () => {
    const first = await pack(idIn(REMARK, 0));
    const second = await pack(idIn(REPORT, 1));
    const again = await pack(idIn(REMARK, 0));
    expect(again.answer.rawPayload.equals(first.answer.rawPayload)).toBe(true);
    // The time of a file is the first that a zip can name.
    expect(first.answer.rawPayload.readUInt32LE(10)).toBe(0x21 << 16);
    expect(second.answer.rawPayload.equals(first.answer.rawPayload)).toBe(false);
  });

  test('originals as they were kept, under names that nothing opens, without cookies', async () => {
    const { files } = await pack(idIn(REMARK, 0));
    const name = `snapshot/${HOSTILE.document.id}.html.original`;
    expect(text(files, name)).toBe(`<script>alert(1)</script>${HOSTILE.document.text}`);
    expect(text(files, 'statement.json')).toContain('"etag"');
    for (const words of Object.values(files)) expect(strFromU8(words)).not.toContain('session=secret');
  });

  test('hostile words act nowhere', async () => {
    const { files } = await pack(idIn(REMARK, 0));
    expect(text(files, 'timeline.html')).not.toContain('<img');
    expect(text(files, 'timeline.html')).not.toContain('\u202e');
    expect(text(files, 'timeline.md')).not.toMatch(/(?<!\\)<img/);
    expect(text(files, 'CITATION.txt')).not.toContain('\u202e');
    for (const name of Object.keys(files)) expect(name).toMatch(/^[a-zA-Z0-9./-]+$/);
  });

  test('the time line tells who is sure of what, in order; citations lead to the words', async () => {
    const { files } = await pack(idIn(REMARK, 0));
    const lines = text(files, 'timeline.md')
      .split('\n')
      .filter((one) => one.startsWith('- **2026'));
    expect(lines.map((one) => /\d{4}-\d\d-\d\d/.exec(one)![0])).toEqual(
      lines.map((one) => /\d{4}-\d\d-\d\d/.exec(one)![0]).toSorted(),
    );
    expect(lines.join('\n')).toContain('disputes it');
    expect(lines.join('\n')).toContain('found by machine, not reviewed');
    expect(text(files, 'CITATION.txt')).toContain(
      'https://sentinel.example/mill#:~:text=%E2%80%9CThe%20old%20mill',
    );
  });

  test('what is restricted is not in it; what there is no room for is named', async () => {
    const record = await filled();
    const made = await decide(record, { type: 'restrict', about: { document: AFTER.document.id } });
    const { files } = await pack(idIn(REMARK, 0));
    expect(
      Object.values(files)
        .map((one) => strFromU8(one))
        .join(),
    ).not.toContain('withdrew');
    await decide(record, { type: 'undo', judgement: made.id });
    const small = { documents: 2, bytes: 1000 };
    const { documents, leftOut } = await gatherEvidence(record, idIn(REMARK, 0), {
      asked: NOW,
      bounds: small,
    });
    expect(documents).toHaveLength(2);
    expect(leftOut.map(({ why }) => why)).toContain('the pack has 2 documents already');
  });

  test('what is not there', async () => {
    const { answer } = await pack('ffffffff');
    expect(answer.statusCode).not.toBe(200);
  });
});
