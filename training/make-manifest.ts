/**
 * Writes `manifest.json` beside the weights of a folder: `node training/make-manifest.ts FOLDER NAME VERSION`. It names
 * the files with their hashes, what the weights learned from and on what terms, the settings that calibrate.ts chose,
 * and the figures of `npm run eval` for them as far as there are any.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSettings } from '../src/attribute/index.ts';
import type { Manifest, TrainingText } from '../src/runtime/model-files.ts';

const FILES = ['reader.onnx', 'roles.onnx', 'vocab.txt'];

const TEXTS: Readonly<Record<string, TrainingText>> = {
  polnear: {
    name: 'PolNeAR train, 824 US political news articles of 2016 (Newell, Margolin, Ruths 2018)',
    licence: 'no licence stated; the articles belong to their publishers',
  },
  own: { name: 'our own examples, training/data', licence: 'Apache-2.0' },
  relations: {
    name: 'our own invented affairs, training/relations up to long2, a fifth kept apart',
    licence: 'Apache-2.0',
  },
  gum: {
    name: 'GUM train, Wikinews news and interviews and speeches of US officials (Zeldes 2017)',
    licence: 'texts CC BY 2.5 and public domain, annotations CC BY 4.0',
  },
};

const [folder = '', name = '', version = '', ...sets] = process.argv.slice(2);
if (sets.length === 0) throw new Error('usage: node training/make-manifest.ts FOLDER NAME VERSION SET…');
const read = (file: string) => readFileSync(join(folder, file));

const settingsPath = join(folder, 'settings.json');
const known = existsSync(join(folder, 'manifest.json'))
  ? (JSON.parse(read('manifest.json').toString()) as Manifest)
  : null;
const settings = existsSync(settingsPath)
  ? (JSON.parse(readFileSync(settingsPath, 'utf8')) as ModelSettings)
  : known?.settings;
if (!settings)
  throw new Error(`${folder} has neither settings.json nor a manifest: run training/calibrate.ts first.`);

const results = join(import.meta.dirname, '../eval/results/model.json');
const figures = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
const f1 = Object.entries(
  (figures?.polnear?.figures.engines.model ?? {}) as Record<string, { f1: number }>,
).map(([metric, figure]) => [metric, figure.f1] as const);

const manifest = {
  name,
  version,
  baseModel: 'all-MiniLM-L6-v2 (Apache-2.0)',
  trainedOn: sets.map((set) => {
    const text = TEXTS[set];
    if (!text) throw new Error(`${set}: ${Object.keys(TEXTS).join(', ')} would be accepted.`);
    return text;
  }),
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8' }).trim(),
  files: FILES.map((file) => ({
    name: file,
    bytes: statSync(join(folder, file)).size,
    sha256: createHash('sha256').update(read(file)).digest('hex'),
  })),
  settings,
  metrics: f1.length > 0 ? { 'PolNeAR dev, F1 in per cent': Object.fromEntries(f1) } : {},
};
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
rmSync(settingsPath, { force: true });
