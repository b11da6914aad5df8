/**
 * Writes `models/links/manifest.json`: `node training/links/make-manifest.ts VERSION`. The files with their hashes, what the
 * reader learned from, and what the file that is shipped reaches on cases that it has not seen. What it reads hangs on its
 * version: with new weights documents are to be linked anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrainingRelations } from '../../eval/read-relations.ts';
import { measureReader } from './measure-reader.ts';

const FOLDER = join(import.meta.dirname, '../../models/links');
const FILES = ['reader.onnx', '../en/vocab.txt'];

const [version = ''] = process.argv.slice(2);
if (version === '') throw new Error('usage: node training/links/make-manifest.ts VERSION');

const items = readTrainingRelations();
const manifest = {
  name: 'hearsay-links-en',
  version,
  baseModel: 'all-MiniLM-L6-v2 (Apache-2.0)',
  trainedOn: [
    {
      name: `our own situations, training/relations (${items.length}, of which a fifth is kept apart)`,
      licence: 'Apache-2.0',
    },
    { name: 'our own lines, training/events', licence: 'Apache-2.0' },
    {
      name: 'of PolNeAR train 2 500 attributions that do nothing to a statement, and 2 500 pairs of them (Newell, Margolin, Ruths 2018)',
      licence: 'no licence stated; the articles belong to their publishers',
    },
  ],
  files: FILES.map((name) => {
    const bytes = readFileSync(join(FOLDER, name));
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }),
  vocabulary: { file: '../en/vocab.txt' },
  settings: {
    longest: { source: 20, cue: 16, content: 80, aside: 24 },
    longestOfEarlier: { source: 16, cue: 8, content: 48 },
  },
};

const path = join(FOLDER, 'manifest.json');
const write = (metrics: object) =>
  writeFileSync(path, `${JSON.stringify({ ...manifest, metrics }, null, 1)}\n`);
write({});
write(await measureReader());
