import type { WordingPiece } from '../model/index.ts';
import { escapeHtml } from './escape-html.ts';
import { shortenLeftOut } from './wording-marks.ts';

/** The second of two wordings as HTML: what it lacks of the first in `del`, what it adds in `ins`. */
export const htmlWording = (pieces: readonly WordingPiece[]): string =>
  pieces
    .map(({ change, before, after }) => {
      const isLost = change === 'leftOut' || change === 'changed';
      const isNew = change === 'added' || change === 'changed';
      const lost = isLost ? `<del>${escapeHtml(shortenLeftOut(before))}</del> ` : '';
      return `${lost}${isNew ? `<ins>${escapeHtml(after.trim())}</ins> ` : escapeHtml(after)}`;
    })
    .join('');
