import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from './shared-folder.ts';

/** Shares of pairs of spellings that are taken for one name, per cent, on the half that the fit has not seen. */
export interface NameFigures {
  readonly threshold: number;
  readonly variants: number;
  readonly distinct: number;
  readonly byScript: Readonly<Record<string, number>>;
}

/**
 * Fits the comparison of spellings on one half of the names (halved by foreign form), chooses its threshold there and
 * measures the other half: `npm run fit:spellings -- FOLDER --measure`. The weights that ship are fitted on both.
 */
export function nameFigures(folder: string): NameFigures {
  const script = join(REPOSITORY, 'scripts/fit/fit-spellings.ts');
  const printed = execFileSync(process.execPath, [script, folder, '--measure'], { encoding: 'utf8' });
  const threshold = Number(/threshold ([\d.]+)/.exec(printed)?.[1] ?? Number.NaN);
  const shares = [...printed.matchAll(/^\s*([\d.]+) % of \d+ (.+)$/gm)].map(
    ([, share, name]) => [name!, Number(share)] as const,
  );
  const byScript = Object.fromEntries(shares);
  return { threshold, variants: byScript.variants ?? 0, distinct: byScript.distinct ?? 0, byScript };
}
