import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type EngineCase, parseCase } from '../test/read-cases.ts';

const FOLDER = join(import.meta.dirname, 'data');

/** The files of our own training examples, by name. */
export function listExampleFiles(): readonly string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => join(FOLDER, file));
}

/** The examples of one file, in the notation of `test/cases/README.md`; throws on one that breaks it. */
export function readExamples(path: string): readonly EngineCase[] {
  let line = 1;
  return readFileSync(path, 'utf8')
    .split(/^---\n/m)
    .map((part) => {
      const name = `${basename(path, '.txt')}:${line}`;
      line += part.split('\n').length;
      return parseCase(name, part);
    });
}
