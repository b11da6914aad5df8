/**
 * Writes `models/sentences/manifest.json`: `node training/sentences/make-manifest.ts VERSION`. The files with their
 * hashes, where they are from, and how the encoder that is shipped does on other-words.tsv. Vectors and cells of
 * different versions cannot be compared, so a new encoder.onnx or cells.bin needs a new version.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSentenceEncoder } from '../../src/runtime/open-sentence-encoder.ts';
import { measureOtherWords } from './measure-other-words.ts';

const FOLDER = join(import.meta.dirname, '../../models/sentences');
const FILES = ['encoder.onnx', 'cells.bin', '../en/vocab.txt'];

const [version = ''] = process.argv.slice(2);
if (version === '') throw new Error('usage: node training/sentences/make-manifest.ts VERSION');

const manifest = {
  name: 'hearsay-sentences-en',
  version,
  baseModel: 'all-MiniLM-L6-v2 (Apache-2.0), to int8 and 4-bit word vectors; not trained further',
  cellsFittedOn: [
    {
      name: 'PolNeAR train, 824 US political news articles of 2016 (Newell, Margolin, Ruths 2018)',
      licence: 'no licence stated; the articles belong to their publishers',
    },
    { name: 'our own examples, training/data', licence: 'Apache-2.0' },
  ],
  files: FILES.map((name) => {
    const bytes = readFileSync(join(FOLDER, name));
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }),
  vocabulary: { file: '../en/vocab.txt' },
  settings: { width: 384, longest: 128, scale: 127 },
};

const path = join(FOLDER, 'manifest.json');
const write = (metrics: object) =>
  writeFileSync(path, `${JSON.stringify({ ...manifest, metrics }, null, 1)}\n`);
const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { metrics: object }).metrics : {};
write(known);
const encoder = await openSentenceEncoder();
if (encoder === null) throw new Error('onnxruntime-node cannot be loaded: the figures stay as they were.');
write({ 'other-words.tsv': await measureOtherWords(encoder) });
