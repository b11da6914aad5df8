import type { Span } from '../../../../src/model/index.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { NOTE } from '../../../strings/read.ts';
import type { Mark } from '../text/list-marks.ts';
import { type Piece, splitText } from '../text/split-text.ts';

const DEEPEST = 3;

function NumberLink({ number, id }: { readonly number: number; readonly id: string }) {
  return (
    <sup className="read-number">
      <a href={`?at=${encodeURIComponent(id)}`} data-number={number} aria-label={NOTE.toNote(number)}>
        {number}
      </a>
    </sup>
  );
}

const isRole = (marks: readonly Mark[], role: Mark['role']) => marks.some((mark) => mark.role === role);

function pieceMarks({ start, end, marks }: Piece) {
  const contents = marks.filter(({ role }) => role === 'content');
  const numbers = new Set(marks.flatMap(({ statement }) => statement?.number ?? []));
  const yes = (holds: boolean) => (holds ? '' : undefined);
  return {
    'data-of': numbers.size > 0 ? [...numbers].join(' ') : undefined,
    'data-depth': contents.length > 0 ? Math.min(contents.length, DEEPEST) : undefined,
    'data-opens': yes(contents.some((mark) => mark.start === start)),
    'data-ends': yes(contents.some((mark) => mark.end === end)),
    'data-source': yes(isRole(marks, 'source')),
    'data-cue': yes(isRole(marks, 'cue')),
    'data-change': yes(isRole(marks, 'change')),
  };
}

function MarkedPiece({ piece, text }: { readonly piece: Piece; readonly text: string }) {
  const words = seenText(text.slice(piece.start, piece.end));
  if (piece.marks.length === 0) return words;
  const begun = piece.marks.filter(({ isAnchor, start }) => isAnchor && start === piece.start);
  return (
    <>
      {begun.map(({ statement }) => (
        <NumberLink
          key={statement?.number}
          number={statement?.number ?? 0}
          id={statement?.attribution.id ?? ''}
        />
      ))}
      <span {...pieceMarks(piece)}>{words}</span>
    </>
  );
}

interface Props {
  readonly text: string;
  readonly span: Span;
  /** Those that overlap the span, in order of start. */
  readonly marks: readonly Mark[];
}

/** A stretch of a document's text with what was said in it marked. */
export function MarkedText({ text, span, marks }: Props) {
  return splitText(span, marks).map((piece) => <MarkedPiece key={piece.start} piece={piece} text={text} />);
}
