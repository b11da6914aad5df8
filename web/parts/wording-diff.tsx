import type { WordingChange, WordingPiece } from '../../src/model/index.ts';
import { seenText } from './seen-text.ts';

/** What each change is called for who listens. */
const CALLED: Readonly<Record<WordingChange, string>> = {
  kept: '',
  leftOut: 'left out: ',
  added: 'added: ',
  bracketed: 'in brackets: ',
  changed: 'changed to: ',
  cut: 'marked as cut: ',
};

function Piece({ piece: { change, before, after } }: { readonly piece: WordingPiece }) {
  if (change === 'kept') return <>{seenText(after)}</>;
  return (
    <>
      {before !== '' && change !== 'cut' && (
        <del data-change={change}>
          <span className="unseen">{change === 'leftOut' ? CALLED.leftOut : 'was: '}</span>
          {seenText(before)}
        </del>
      )}
      {after !== '' && (
        <ins data-change={change}>
          <span className="unseen">{CALLED[change]}</span>
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
