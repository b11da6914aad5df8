import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineName, type Reading, read } from '../../../src/index.ts';
import type { ReadInput } from './load-cases.ts';

const FOLDER = join(tmpdir(), 'links-cache');

const keyOf = (input: Parameters<ReadInput>[0], engine: EngineName): string =>
  createHash('sha256')
    .update(JSON.stringify([engine, input, typeof input === 'string' ? statSync(input).mtimeMs : 0]))
    .digest('hex')
    .slice(0, 32);

/**
 * Reads as `read` does, and keeps the readings in the folder for temporary files: for trying out linking over and over. It
 * does not notice a change of the engine; delete the folder then.
 */
export const readCached: ReadInput = async (input, engine) => {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${keyOf(input, engine)}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Reading;
  const reading = await read(input, { engine });
  writeFileSync(path, JSON.stringify(reading));
  return reading;
};
