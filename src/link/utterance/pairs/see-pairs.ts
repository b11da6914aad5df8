import type { Report } from '../../report/report.ts';
import { besideOthers, type FeaturedPair } from './beside-others.ts';
import { pairFeatures } from './pair-features.ts';

/** What pairs of reports have in common and what not, each seen beside the others; those that two people speak are left out. */
export const seePairs = (pairs: readonly (readonly [Report, Report])[]): readonly FeaturedPair[] =>
  besideOthers(
    pairs.flatMap(([a, b]): FeaturedPair | [] => {
      const features = pairFeatures(a, b);
      return features === null ? [] : { a, b, features };
    }),
  );
