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
  const folder = join(tmpdir(), 'links-cache');
  const path = join(folder, `deeds-${reader.version}-${Math.round(mtimeMs)}.json`);
  const known = load(path);
  const before = known.size;
  process.once('exit', () => {
    if (known.size === before) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify([...known]));
  });
  return {
    version: reader.version,
    readDeeds: async (reports) => {
      const keys = reports.map((report) => JSON.stringify(report));
      const fresh = [...new Map(reports.map((report, n) => [keys[n]!, report]))].filter(
        ([key]) => !known.has(key),
      );
      const read = await reader.readDeeds(fresh.map(([, report]) => report));
      fresh.forEach(([key], n) => {
        known.set(key, read[n]!);
      });
      return keys.map((key) => known.get(key)!);
    },
  };
}
