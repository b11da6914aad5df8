import { Link } from '@tanstack/react-router';
import type { Mark } from '../../../../src/server/contract.ts';
import { OutLink } from '../../../parts/out-link.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { NOTE } from '../../../strings/read.ts';
import { degreeWords } from '../../../strings/standing.ts';
import type { PlacedStatement } from '../text/place-statements.ts';
import { copyAddress, originalOf } from './leave-for.ts';
import { useReading } from './reading-context.ts';

interface Props {
  readonly statement: PlacedStatement;
  readonly mark: Mark | null;
}

function Ways({ statement: { attribution } }: Pick<Props, 'statement'>) {
  const { document, marks, isReviewer } = useReading();
  const { id } = attribution;
  const original = originalOf(document, attribution);
  return (
    <p className="read-note-ways no-print">
      {marks && (
        <Link to="/statements/$id" params={{ id } as never}>
          {NOTE.page}
        </Link>
      )}
      {original && <OutLink to={original}>{NOTE.original}</OutLink>}
      {marks && (
        <button type="button" className="plain" onClick={() => void copyAddress(document.id, id)}>
          {NOTE.copy}
        </button>
      )}
      {marks && isReviewer && (
        <Link to="/review" search={{ statement: id } as never}>
          {NOTE.review}
        </Link>
      )}
    </p>
  );
}

/** What is only said of the statement that is looked at: why this speaker, who found it, where else it leads. */
export function NoteMore({ statement, mark }: Props) {
  const { reasons } = useReading();
  const { attribution, speakers } = statement;
  const reason = reasons[attribution.id];
  const { kind, score } = attribution.provenance;
  return (
    <div className="read-note-more">
      {reason && (
        <p>
          {speakers.length > 0 ? NOTE.why : NOTE.whyNobody} <bdi>{seenText(reason)}</bdi>
        </p>
      )}
      <p>
        {NOTE.foundBy[kind]}
        {kind === 'reviewer' || ` (${Math.round(score * 100)}%)`}
        {mark && `, ${mark.isReviewed ? NOTE.reviewed : NOTE.unreviewed}; ${degreeWords(mark.degree)}`}
      </p>
      <Ways statement={statement} />
    </div>
  );
}
