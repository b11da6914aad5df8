import type { WordingPiece } from '../model/index.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { shortenLeftOut } from './wording-marks.ts';

/** Words with a mark of Markdown around them, which may not stand beside a space. */
const within = (words: string, mark: string): string => {
  const bare = escapeMarkdown(words);
  return bare === '' ? '' : ` ${mark}${bare}${mark} `;
};

/** The second of two wordings as Markdown: what it lacks of the first struck out, what it adds in bold. */
export const markdownWording = (pieces: readonly WordingPiece[]): string =>
  pieces
    .map(({ change, before, after }) => {
      const isLost = change === 'leftOut' || change === 'changed';
      const isNew = change === 'added' || change === 'changed';
      const lost = isLost ? within(shortenLeftOut(before), '~~') : '';
      return `${lost}${isNew ? within(after, '**') : ` ${escapeMarkdown(after)} `}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
