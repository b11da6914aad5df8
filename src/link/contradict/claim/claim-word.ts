import { claimWords } from '../../../generated/lexicon.ts';
import { termShare } from '../../report/term-share.ts';

const kinds = new Map<string, Set<string>>();
for (const { word, kind } of claimWords) {
  const known = kinds.get(kind);
  if (known) known.add(word);
  else kinds.set(kind, new Set([word]));
}

/** Whether a folded word is of a kind of lexicon/en/claim-words.tsv. */
export const isOfKind = (word: string | undefined, kind: string): boolean =>
  word !== undefined && kinds.get(kind)!.has(word);

/** Share in per cent that is taken for a stem which is not listed. */
const RARE = 0.7;

/** How rare a stem is in news: from 0, in every text, to 1. */
export const rarityOf = (stem: string): number =>
  Math.log(100 / (termShare(stem) ?? RARE)) / Math.log(100 / RARE);
