import type { Span, WordingPiece } from '../../../../src/model/index.ts';
import type { Change } from '../../../../src/server/contract.ts';
import { seenText } from '../../../parts/seen-text.ts';

/** Units around a change that are shown with it. */
const AROUND = 40;

const kept = (words: string): readonly WordingPiece[] =>
  words === '' ? [] : [{ change: 'kept', before: words, after: words }];

/** Words on either side of a stretch, within its paragraph. */
function around(text: string, { start, end }: Span) {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*\n/, '');
  const after = text.slice(end, end + AROUND).replace(/\n[\s\S]*$/, '');
  return {
    before: start > AROUND && before.length === AROUND ? before.replace(/^\S*/, '…') : before,
    after: after.length === AROUND ? after.replace(/\S*$/, '…') : after,
  };
}

/** What became of a stretch of the text before, with some words around it, as compared wordings are shown. */
export function changePieces(
  { before, after }: Change,
  texts: { readonly before: string; readonly after: string },
): readonly WordingPiece[] {
  const words = (text: string, span: Span | null) => (span ? seenText(text.slice(span.start, span.end)) : '');
  const piece = { before: words(texts.before, before), after: words(texts.after, after) };
  const change = piece.after === '' ? 'leftOut' : piece.before === '' ? 'added' : 'changed';
  const sides = after
    ? around(texts.after, after)
    : before
      ? around(texts.before, before)
      : { before: '', after: '' };
  return [...kept(seenText(sides.before)), { ...piece, change }, ...kept(seenText(sides.after))];
}
