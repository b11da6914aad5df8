import type { AccountConflict, ComparedStatement } from '../../../../src/model/index.ts';
import { COMPARE, COMPARE_ROWS, CONFLICT_KIND } from '../../../strings/compare.ts';
import type { Named } from '../named.ts';
import { ReportCell, wordingPart } from './report-cell.tsx';
import { StatementEvents } from './statement-events.tsx';

interface Props {
  readonly statement: ComparedStatement;
  /** Ids of the accounts' documents, in the order of the columns. */
  readonly accounts: readonly string[];
  readonly conflicts: readonly AccountConflict[];
  readonly named: Named;
  readonly isRecorded: (document: string) => boolean;
}

interface CellProps extends Omit<Props, 'accounts' | 'conflicts'> {
  readonly account: string;
}

/** What an account has of a statement: its reports, or that it has none, or that this cannot be told. */
function Cell({ statement: { reports, notIn }, account, named, isRecorded }: CellProps) {
  const own = reports.filter((report) => report.account === account);
  return (
    <li className="compare-cell">
      <span className="compare-outlet">
        <bdi>{named.outletOf(account)}</bdi>
      </span>
      {own.map((report) => (
        <ReportCell
          key={report.attribution}
          report={report}
          part={wordingPart(reports.indexOf(report), reports.length)}
          isRecorded={isRecorded(account)}
        />
      ))}
      {own.length === 0 && (
        <p className="compare-absent">
          {notIn.includes(account) ? COMPARE_ROWS.notReported : COMPARE_ROWS.untold}
        </p>
      )}
    </li>
  );
}

/** Marks of the conflicts in which a statement stands, each a way to it. */
function Conflicts({ of, among }: { readonly of: string; readonly among: readonly AccountConflict[] }) {
  return among.map((conflict, at) =>
    conflict.from === of || conflict.to === of ? (
      <a
        key={`${conflict.kind} ${conflict.from} ${conflict.to}`}
        className="compare-mark"
        href={`#conflict-${at + 1}`}
      >
        <span aria-hidden="true">≠ {at + 1}</span> {CONFLICT_KIND[conflict.kind]}
      </a>
    ) : null,
  );
}

/** A statement with a cell for each account. */
export function StatementRow({ statement, accounts, conflicts, named, isRecorded }: Props) {
  return (
    <article className="compare-row" id={`statement-${statement.id}`}>
      <h3>
        <bdi>{named.namesOf(statement.speakers) || COMPARE.nowhere}</bdi>{' '}
        <Conflicts of={statement.id} among={conflicts} />
      </h3>
      <ul className="compare-cells">
        {accounts.map((account) => (
          <Cell key={account} statement={statement} account={account} named={named} isRecorded={isRecorded} />
        ))}
      </ul>
      <StatementEvents events={statement.events} named={named} />
    </article>
  );
}
