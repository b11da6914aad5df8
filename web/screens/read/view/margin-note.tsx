import { Fragment } from 'react';
import type { Mark } from '../../../../src/server/contract.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { StandingBadge } from '../../../parts/standing-badge.tsx';
import { NOTE } from '../../../strings/read.ts';
import { actWord, degreeWords, MANNER, POLARITY } from '../../../strings/standing.ts';
import { useIsActive } from '../look/active-statement.ts';
import type { PlacedStatement } from '../text/place-statements.ts';
import { NoteMore } from './note-more.tsx';
import { useReading } from './reading-context.ts';

const DEEPEST = 3;
/** The degree of most; said only where more is. */
const FIRST_HAND = 1;

interface SpeakersProps {
  readonly statement: PlacedStatement;
  readonly isKept: boolean;
}

function Speakers({ statement: { speakers, source }, isKept }: SpeakersProps) {
  if (speakers.length === 0)
    return (
      <span className="speaker unresolved">
        {source ? <bdi>“{seenText(source)}”</bdi> : NOTE.nobody} <small>({NOTE.unresolved})</small>
      </span>
    );
  return (
    <span className="speaker">
      {speakers.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && (at === speakers.length - 1 ? ' and ' : ', ')}
          <bdi>
            {isKept ? (
              <a href={`/people/${encodeURIComponent(id)}`} data-room="">
                {seenText(name)}
              </a>
            ) : (
              seenText(name)
            )}
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}

/** What is said of a statement beside who says it, in a line. */
function kindWords({ attribution, inside }: PlacedStatement, mark: Mark | null): readonly string[] {
  const { manner, act, provenance } = attribution;
  return [
    MANNER[manner],
    ...(act === 'say' ? [] : [NOTE.act(actWord(act))]),
    ...(mark === null || mark.degree === FIRST_HAND ? [] : [degreeWords(mark.degree)]),
    ...(inside === null ? [] : [NOTE.inside(inside)]),
    ...(mark === null
      ? [NOTE.foundBy[provenance.kind]]
      : [mark.isReviewed ? NOTE.reviewed : NOTE.unreviewed]),
  ];
}

function Candidates({ statement: { candidates } }: { readonly statement: PlacedStatement }) {
  return (
    <p className="read-note-maybe">
      {NOTE.maybe}{' '}
      {candidates.map(({ id, name, score }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <bdi>{seenText(name)}</bdi> ({Math.round(score * 100)}%)
        </Fragment>
      ))}
    </p>
  );
}

/** The note of a statement: its number, who says it and how, of what kind it is, what became of it; more while it is looked at. */
export function MarginNote({ statement }: { readonly statement: PlacedStatement }) {
  const { active, marks } = useReading();
  const { number, attribution, depth, speakers, candidates, cue } = statement;
  const isActive = useIsActive(active, (one) => one === number);
  const mark = marks?.[attribution.id] ?? null;
  return (
    <li className="read-note" tabIndex={-1} data-of={number} data-inside={Math.min(depth, DEEPEST)}>
      <p className="read-note-head">
        <a
          href={`?at=${encodeURIComponent(attribution.id)}`}
          data-number={number}
          className="read-note-number"
          aria-label={NOTE.toText(number)}
        >
          {number}
        </a>{' '}
        <Speakers statement={statement} isKept={marks !== null} />{' '}
        {cue && <bdi className="cue">{seenText(cue)}</bdi>}{' '}
        {mark && mark.standing !== 'as reported' && (
          <StandingBadge standing={mark.standing} isReviewed={mark.isStandingReviewed} />
        )}
      </p>
      <p className="read-note-kind">
        {attribution.polarity !== 'asserted' && (
          <strong className="polarity">{POLARITY[attribution.polarity]} · </strong>
        )}
        {kindWords(statement, mark).join(' · ')}
      </p>
      {speakers.length === 0 && candidates.length > 0 && <Candidates statement={statement} />}
      {isActive && <NoteMore statement={statement} mark={mark} />}
    </li>
  );
}
