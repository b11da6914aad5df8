import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cosineWith } from '../record/meaning/cosine-with.ts';
import { LEAST_ALIKE } from '../record/meaning/index.ts';
import { openSentenceEncoder } from './open-sentence-encoder.ts';

const FOLDER = new URL('../../models/sentences/', import.meta.url);
const encoder = await openSentenceEncoder();

const SAID = [
  ['The ferry will not sail today because of the storm.', 'Bad weather keeps the boat in the harbour.'],
  ['The council will close the library.', 'Our public reading room is going to be shut by the town.'],
  ['Wages have not kept up with rents.', 'Housing costs rise faster than pay.'],
  ['The choir sings in the cathedral on Friday.', 'There is a vocal concert in the minster this week.'],
] as const;

test.skipIf(encoder === null)('a sentence is nearest to the same in other words', async () => {
  const sentences = await encoder!.encode(SAID.map(([said]) => said));
  const others = await encoder!.encode(SAID.map(([, others]) => others));
  const scores = sentences.map((vector) => others.map(cosineWith(vector)));
  for (const [at, row] of scores.entries()) {
    const strange = row.filter((_, other) => other !== at);
    expect(row[at]).toBeGreaterThan(Math.max(...strange));
    expect(Math.max(...strange)).toBeLessThan(LEAST_ALIKE);
  }
});

test.skipIf(encoder === null)('a vector is of length 1 and hangs on no other sentence', async () => {
  const sentences = ['It rains.', '', 'x'.repeat(5000), 'Grüße aus “Zürich”, 李雷 said.'];
  const together = await encoder!.encode(sentences);
  const alone = await Promise.all(sentences.map(async (one) => (await encoder!.encode([one]))[0]));
  expect(together).toEqual(alone);
  for (const vector of together) {
    expect(vector).toHaveLength(encoder!.width);
    expect(Math.hypot(...vector) / 127).toBeCloseTo(1, 1);
  }
});

test('the manifest names the files as they are', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as {
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
  };
  for (const { name, sha256 } of manifest.files) {
    const bytes = readFileSync(new URL(name, FOLDER));
    expect(`${name} ${createHash('sha256').update(bytes).digest('hex')}`).toBe(`${name} ${sha256}`);
  }
});
