import type { WordingPiece } from '../../../model/index.ts';
import type { StatementReport, StatementVariant } from '../../../record/index.ts';
import { line, type OutlineLine, type OutlineRun, run } from '../../../show/outline/outline.ts';
import { dayOf } from './link-lines.ts';

/** Words that differ from the first variant are marked. */
function pieceRuns({ change, before, after }: WordingPiece): readonly OutlineRun[] {
  switch (change) {
    case 'leftOut':
      return [run(before, 'removed')];
    case 'added':
    case 'bracketed':
      return [run(after, 'added')];
    case 'changed':
      return [run(before, 'removed'), run(after, 'added')];
    default:
      return [run(after)];
  }
}

const reportersOf = (
  { attributions }: StatementVariant,
  reports: readonly StatementReport[],
): readonly OutlineLine[] => {
  const shown = reports.filter(({ attribution }) => attributions.includes(attribution));
  const words = shown.map(({ document, outlet, manner }) => `${outlet} (${dayOf(document)}, ${manner})`);
  return [{ depth: 1, runs: [run(words.join(', '), 'quiet')] }];
};

/** Every wording in which a statement is reported: the fullest as it is, the others with what differs from it. */
export const wordingLines = (
  variants: readonly StatementVariant[],
  reports: readonly StatementReport[],
): readonly OutlineLine[] =>
  variants.flatMap((variant) => [
    variant.changes === null ? line(variant.words) : { depth: 0, runs: variant.changes.flatMap(pieceRuns) },
    ...reportersOf(variant, reports),
  ]);
