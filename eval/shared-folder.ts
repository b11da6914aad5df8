import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NEEDED = [
  'eval/score.mjs',
  'eval/score-story.mjs',
  'eval/baseline-regex.mjs',
  'data/polnear',
  'data/stories',
  'data/inconsistency',
  'data/ecb-reporting',
];

/** The repository's own folder. */
export const REPOSITORY = join(import.meta.dirname, '..');

/** Folder with the scorers and the data that measuring needs; HEARSAY_SHARED names one elsewhere. */
export const SHARED = resolve(process.env.HEARSAY_SHARED ?? join(REPOSITORY, '../shared'));

/** What is missing from the shared folder, in words for a person, or null when all is there. */
export function missingFromShared(folder: string): string | null {
  const missing = NEEDED.filter((path) => !existsSync(join(folder, path)));
  if (missing.length === 0) return null;
  return (
    `Measuring needs the scorers and gold data, which are not part of this repository: ${missing.join(', ')} ` +
    `not found in ${folder}. Put them beside the repository as ../shared or name their folder in HEARSAY_SHARED.`
  );
}
