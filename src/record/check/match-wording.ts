import type { QuotationMatch, WordingPiece } from '../../model/index.ts';
import { wordsIn } from '../../text/count-words.ts';
import { diffWordings } from '../../text/diff-wordings.ts';
import { foldText } from '../../text/tokens/fold-text.ts';
import { nearestStretch } from './nearest-stretch.ts';

/** How words of a draft and of a source agree. */
export interface WordingMatch {
  /** Null where they are others. */
  readonly match: QuotationMatch | null;
  /** Share of the draft's words that the source has in this order. */
  readonly share: number;
  /** From the nearest words of the source to the draft's. */
  readonly changes: readonly WordingPiece[];
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Marks at the end of a quotation belong to the sentence around it as often as to what was said. */
const bare = (text: string): string => onOneLine(text).replace(/^[\s,.;:!?…—–-]+|[\s,.;:!?…—–-]+$/gu, '');

/** Units beyond which words of a source are not compared with a draft's. */
const MOST_UNITS = 60_000;

const isMarked = ({ change }: WordingPiece): boolean => change === 'bracketed' || change === 'cut';

function matchOf(changes: readonly WordingPiece[]): QuotationMatch | null {
  const others = changes.filter(({ change }) => change !== 'kept');
  if (others.length === 0) return 'punctuation';
  return others.every(isMarked) ? 'marked' : null;
}

const IS_LETTER = /[\p{L}\p{N}]/u;

/** Whether words stand in a text and neither begin nor end inside one of its own. */
function isWithin(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!IS_LETTER.test(before) && !IS_LETTER.test(after)) return true;
  }
  return false;
}

/** Compares words of a draft with what a source has. */
export function matchWording(source: string, words: string): WordingMatch {
  const [given, wanted] = [onOneLine(source).slice(0, MOST_UNITS), bare(words)];
  const same = (match: QuotationMatch): WordingMatch => ({ match, share: 1, changes: [] });
  if (wanted === '') return { match: null, share: 0, changes: [] };
  if (isWithin(given, wanted)) return same('letters');
  if (isWithin(foldText(given).text, foldText(wanted).text)) return same('typography');
  const changes = diffWordings(nearestStretch(given, wanted), wanted);
  const kept = changes.flatMap((piece) => (piece.change === 'kept' ? piece.after : []));
  const put = changes.flatMap((piece) => (isMarked(piece) ? piece.after : []));
  const share = wordsIn(kept.join(' ')) / Math.max(1, wordsIn(wanted) - wordsIn(put.join(' ')));
  return { match: matchOf(changes), share, changes };
}
