import { compareAccounts, linkAll } from '../../../src/link/index.ts';
import { openLinkReader } from '../../../src/runtime/open-link-reader.ts';
import type { GoldCase } from '../gold/gold-case.ts';
import type { ToldCase } from '../gold/told-case.ts';
import {
  addPlacements,
  comparablePairs,
  goldOfPair,
  type Placements,
  placementsIn,
} from '../judge/placements.ts';

async function placePair(told: ToldCase): Promise<Placements> {
  const { documents } = told;
  const { statements, links } = await linkAll(documents, await openLinkReader());
  const comparison = compareAccounts({
    documents,
    statements,
    links,
    incomplete: new Set(),
    copies: new Map(),
  });
  return placementsIn(told, comparison);
}

/** Compares every two documents of a case that tell of one event, each two by themselves as the command does. */
export async function measureCompare(
  gold: GoldCase,
  tell: (gold: GoldCase) => ToldCase,
): Promise<{ readonly pairs: number; readonly placements: Placements }> {
  const pairs = comparablePairs(gold);
  const all: Placements[] = [];
  for (const keys of pairs) all.push(await placePair(tell(goldOfPair(gold, keys))));
  return { pairs: pairs.length, placements: addPlacements(all) };
}
