import { diffWordings } from '../../../text/diff-wordings.ts';
import { foldText } from '../../../text/tokens/fold-text.ts';
import type { StatementReport, StatementVariant } from './account.ts';

const VERBATIM: Readonly<Record<StatementReport['manner'], number>> = { direct: 2, mixed: 1, indirect: 0 };

/** Letters and digits alone: quotation marks and commas make no variant. */
const keyOf = (words: string): string =>
  foldText(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The fullest in quotation marks first; of those as full the earliest. */
const byFullness = (a: StatementReport, b: StatementReport): number =>
  VERBATIM[b.manner] - VERBATIM[a.manner] || b.words.length - a.words.length;

/** The wordings in which reports have a statement, each compared with the fullest. */
export function variantsOf(reports: readonly StatementReport[]): readonly StatementVariant[] {
  const groups = [...Map.groupBy(reports, ({ words }) => keyOf(words)).values()];
  const ordered = groups.map((same) => ({ same, best: same.toSorted(byFullness)[0]! }));
  ordered.sort((a, b) => byFullness(a.best, b.best));
  const first = ordered[0]?.best;
  return ordered.map(({ same, best }) => ({
    words: best.words,
    attributions: same.map(({ attribution }) => attribution),
    changes: best === first || first === undefined ? null : diffWordings(first.words, best.words),
  }));
}
