import type { AccountConflict, ComparedStatement } from '../../../../src/model/index.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { COMPARE, COMPARE_ROWS, CONFLICT_KIND } from '../../../strings/compare.ts';
import type { Named } from '../named.ts';
import { StatementEvents } from './statement-events.tsx';

interface Props {
  readonly conflicts: readonly AccountConflict[];
  readonly statements: readonly ComparedStatement[];
  readonly named: Named;
}

/** One side of a conflict: who is reported with which words, and by whom. */
function Side({ statement, named }: { readonly statement: ComparedStatement; readonly named: Named }) {
  const [first] = statement.reports;
  if (!first) return null;
  const outlets = [...new Set(statement.reports.map(({ account }) => named.outletOf(account)))].join(', ');
  return (
    <div className="compare-side">
      <p className="compare-note">
        <strong>
          <bdi>{named.namesOf(statement.speakers) || COMPARE.nowhere}</bdi>
        </strong>
        , <bdi>{outlets}</bdi>
      </p>
      <p className="compare-words" dir="auto">
        <a href={`#statement-${statement.id}`}>{seenText(first.words)}</a>
      </p>
    </div>
  );
}

/** How sure it is of what, by whom it was found. */
function Found({ conflict: { status, score, link, isOpen } }: { readonly conflict: AccountConflict }) {
  return (
    <span className="compare-quiet">
      {COMPARE_ROWS.status[status]}
      {link === null ? ` · ${COMPARE_ROWS.hasNoWords}` : ` · ${COMPARE_ROWS.score} ${score.toFixed(2)}`}
      {isOpen && ` · ${COMPARE_ROWS.open}`}
    </span>
  );
}

/** Where accounts do not go together, with both sides, what shows it, and what the speaker did about it. */
export function ConflictList({ conflicts, statements, named }: Props) {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return (
    <ol className="compare-conflicts">
      {conflicts.map((conflict, at) => {
        const [from, to] = [byId.get(conflict.from), byId.get(conflict.to)];
        if (!from || !to) return null;
        return (
          <li key={`${conflict.kind} ${conflict.from} ${conflict.to}`} id={`conflict-${at + 1}`}>
            <p className="compare-kind">
              <span aria-hidden="true">≠ {at + 1}</span> <strong>{CONFLICT_KIND[conflict.kind]}</strong>{' '}
              <Found conflict={conflict} />
            </p>
            <div className="compare-sides">
              <Side statement={to} named={named} />
              <Side statement={from} named={named} />
            </div>
            {conflict.evidence && (
              <p className="compare-note">
                {COMPARE_ROWS.evidence}:{' '}
                <q>
                  <bdi>{seenText(conflict.evidence)}</bdi>
                </q>
              </p>
            )}
            <StatementEvents events={to.events.filter(({ link }) => link !== conflict.link)} named={named} />
          </li>
        );
      })}
    </ol>
  );
}
