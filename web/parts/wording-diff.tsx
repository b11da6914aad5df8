import type { WordingPiece } from '../../src/model/index.ts';
import { CHANGE, PARTS } from '../strings/parts.ts';
import { seenText } from './seen-text.ts';

function Piece({ piece: { change, before, after } }: { readonly piece: WordingPiece }) {
  if (change === 'kept') return <>{seenText(after)}</>;
  return (
    <>
      {before !== '' && change !== 'cut' && (
        <del data-change={change}>
          <span className="unseen">{change === 'leftOut' ? CHANGE.leftOut : PARTS.was}</span>
          {seenText(before)}
        </del>
      )}
      {after !== '' && (
        <ins data-change={change}>
          <span className="unseen">{CHANGE[change]}</span>
          {seenText(after)}
        </ins>
      )}
    </>
  );
}

/** Words beside those of another wording: what was left out, added, put in brackets, changed. */
export function WordingDiff({ pieces }: { readonly pieces: readonly WordingPiece[] }) {
  return (
    <span className="wording" lang="">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
        <Piece key={at} piece={piece} />
      ))}
    </span>
  );
}
