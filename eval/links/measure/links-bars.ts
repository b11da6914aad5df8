import { atLeast, type Bar } from '../../bars.ts';
import { percentOf } from '../../figure.ts';
import { f1Of, macroF1 } from '../judge/show-links.ts';
import { placedShares, recordedTogether } from './links-tables.ts';
import type { LinksFigures } from './measure-links.ts';

/** The bars for what became of statements. */
export function linksBars(figures: LinksFigures): readonly Bar[] {
  const { utterances, matched, typed, untyped, settled } = recordedTogether(figures);
  const { grounds, compare, inconsistency } = figures;
  return [
    atLeast('stories utterance pairs F1', 55, f1Of(utterances)),
    atLeast('stories utterance pairs F1, both found', 85, f1Of(matched)),
    atLeast('stories links untyped F1', 55, f1Of(untyped)),
    atLeast('stories links typed F1', 45, f1Of(typed)),
    atLeast('stories settled links precision', 95, percentOf(settled.hits, settled.found)),
    atLeast('own gold kept apart, macro F1', 75, macroF1(grounds.held.gold.links)),
    atLeast('compare, in the right place', 70, placedShares(compare.engine).all),
    atLeast('compare, mean of the three places', 70, placedShares(compare.engine).mean),
    atLeast('inconsistency, accuracy', inconsistency.majority, inconsistency.accuracy),
  ];
}
