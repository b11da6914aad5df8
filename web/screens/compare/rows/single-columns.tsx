import type { ComparedStatement } from '../../../../src/model/index.ts';
import { COMPARE, COMPARE_ROWS } from '../../../strings/compare.ts';
import type { Named } from '../named.ts';
import { ReportCell, wordingPart } from './report-cell.tsx';
import { StatementEvents } from './statement-events.tsx';

interface Props {
  readonly statements: readonly ComparedStatement[];
  readonly accounts: readonly string[];
  readonly named: Named;
  readonly isRecorded: (document: string) => boolean;
}

interface OneProps extends Omit<Props, 'statements' | 'accounts'> {
  readonly statement: ComparedStatement;
  readonly account: string;
}

function Single({ statement, account, named, isRecorded }: OneProps) {
  const untold = statement.unknownIn.map(named.outletOf).join(', ');
  return (
    <li id={`statement-${statement.id}`}>
      <h3>
        <bdi>{named.namesOf(statement.speakers) || COMPARE.nowhere}</bdi>
      </h3>
      {statement.reports.map((report, at) => (
        <ReportCell
          key={report.attribution}
          report={report}
          part={wordingPart(at, statement.reports.length)}
          isRecorded={isRecorded(account)}
        />
      ))}
      {untold && <p className="compare-note">{COMPARE_ROWS.untoldFor(untold)}</p>}
      <StatementEvents events={statement.events} named={named} />
    </li>
  );
}

/** What only one account reports, each account's in its column. */
export function SingleColumns({ statements, accounts, named, isRecorded }: Props) {
  return (
    <ul className="compare-cells">
      {accounts.map((account) => {
        const own = statements.filter(({ reports }) => reports[0]?.account === account);
        return (
          <li key={account} className="compare-cell">
            <span className="compare-outlet">
              <bdi>{named.outletOf(account)}</bdi>
            </span>
            {own.length === 0 && <p className="compare-absent">{COMPARE_ROWS.none}</p>}
            <ul className="compare-singles">
              {own.map((statement) => (
                <Single
                  key={statement.id}
                  statement={statement}
                  account={account}
                  named={named}
                  isRecorded={isRecorded}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
