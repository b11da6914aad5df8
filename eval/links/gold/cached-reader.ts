import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkReader } from '../../../src/link/index.ts';
import { openLinkReader } from '../../../src/runtime/open-link-reader.ts';
import { REPOSITORY } from '../../shared-folder.ts';

type Known = Map<string, readonly number[]>;

function load(path: string): Known {
  if (!existsSync(path)) return new Map();
  return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, readonly number[]][]);
}

let opened: Promise<LinkReader | null> | null = null;

/**
 * The reader of links that keeps in the folder for temporary files what it read before with the same weights: for trying out
 * linking over and over. Null where it cannot be had.
 */
export function openCachedReader(): Promise<LinkReader | null> {
  opened ??= open();
  return opened;
}

async function open(): Promise<LinkReader | null> {
  const reader = await openLinkReader();
  if (reader === null) return null;
  const { mtimeMs } = statSync(join(REPOSITORY, 'models/links/reader.onnx'));
  const nameOf = (what: string) => `${what}-${reader.version}-${Math.round(mtimeMs)}.json`;
  return {
    version: reader.version,
    readDeeds: keeping(nameOf('deeds'), reader.readDeeds),
    readPairs: keeping(nameOf('pairs'), reader.readPairs),
  };
}

type ReadAll<T> = (asked: readonly T[]) => Promise<readonly (readonly number[])[]>;

/** The same, but what was read once stands in a file. */
function keeping<T>(name: string, readAll: ReadAll<T>): ReadAll<T> {
  const folder = join(tmpdir(), 'links-cache');
  const path = join(folder, name);
  const known = load(path);
  const before = known.size;
  process.once('exit', () => {
    if (known.size === before) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify([...known]));
  });
  return async (asked) => {
    const keys = asked.map((one) => JSON.stringify(one));
    const fresh = [...new Map(asked.map((one, n) => [keys[n]!, one]))].filter(([key]) => !known.has(key));
    const read = await readAll(fresh.map(([, one]) => one));
    fresh.forEach(([key], n) => {
      known.set(key, read[n]!);
    });
    return keys.map((key) => known.get(key)!);
  };
}
