import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addAll } from './add-all.ts';
import { openRecord } from './hearsay.ts';
import { openLinkReader } from './runtime/open-link-reader.ts';

const reader = await openLinkReader();

const ARTICLE = `Mayor Ada Quill said the bridge would open in May.

Ms Quill denied on Tuesday that she had ever called the bridge a ruin. “I withdraw nothing,” she said.
`;

test.skipIf(reader === null)(
  'what reports do is read with a document, and not again when it is linked',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'add-all-'));
    writeFileSync(join(folder, 'bridge.txt'), ARTICLE);
    const record = await openRecord(join(folder, 'hearsay.db'));
    const kept = vi.spyOn(reader!, 'keep');
    const read = vi.spyOn(reader!, 'readDeeds');
    try {
      for await (const result of addAll(record, [join(folder, 'bridge.txt')]))
        expect(result).toHaveProperty('added');
    } finally {
      await record.close();
    }
    const handed = kept.mock.calls.flat(2).map(({ words }) => words);
    expect(handed.map(({ cue }) => cue)).toContain('denied');
    // Asked for while the document is read, and once more, when it is linked: by the same words.
    expect(read.mock.calls.map(([words]) => words)).toEqual([handed, handed]);
  },
);
