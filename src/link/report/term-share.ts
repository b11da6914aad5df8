import { termRarity } from '../../generated/lexicon.ts';

const SHARES: ReadonlyMap<string, number> = new Map(
  termRarity.map(({ stem, share }) => [stem, Number(share)]),
);

/** In how many of a hundred texts a stem stands; undefined where it is too rare to be listed. */
export const termShare = (stem: string): number | undefined => SHARES.get(stem);
