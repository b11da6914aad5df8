import type { Original } from '../../model/index.ts';
import { findFurniture } from '../article/find-furniture.ts';
import { isTeaser } from '../article/is-teaser.ts';
import { type ArticleText, listPassages, type Passage } from '../article/list-passages.ts';
import { foldTypography } from './fold-typography.ts';

/** A paragraph of the article, with what it is but for typography. */
export interface VersionPassage extends Passage {
  readonly folded: string;
}

/** A text as it is compared with another version of its page. */
export interface VersionText {
  readonly text: string;
  /** The article, without furniture and words that the page shows twice. */
  readonly passages: readonly VersionPassage[];
  /** All of that in one. */
  readonly folded: string;
  /** Whether it says that it is not the whole article. */
  readonly isCut: boolean;
  /** What it was read from; null where that is not kept. */
  readonly original: Pick<Original, 'sha256' | 'bytes' | 'charset'> | null;
}

const BREAKS_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

/** Prepares a text for comparing it with other versions. */
export function readVersion(
  document: ArticleText,
  { isIncomplete, original }: { readonly isIncomplete: boolean; readonly original: VersionText['original'] },
): VersionText {
  const { text } = document;
  const all = listPassages(document);
  const furniture = findFurniture(document, all);
  const passages = all
    .filter(({ kind }, at) => furniture[at] !== 'page' && kind !== 'pull-quote')
    .map((passage) => ({ ...passage, folded: foldTypography(document, passage) }));
  const last = all.at(-1);
  const hasTeaser = all.slice(-3).some(({ start, end }) => isTeaser(text.slice(start, end)));
  return {
    text,
    passages,
    folded: passages.map(({ folded }) => folded).join(' '),
    isCut:
      isIncomplete ||
      hasTeaser ||
      (last !== undefined && BREAKS_OFF.test(text.slice(last.start, last.end).trimEnd())),
    original,
  };
}
