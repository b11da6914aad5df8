import { Link } from '@tanstack/react-router';
import type { StatementAccount, StatementReport } from '../../../src/server/contract.ts';
import { Day } from '../../parts/day.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { MANNER, POLARITY } from '../../strings/standing.ts';
import { STATEMENT } from '../../strings/statement.ts';

function Report({ report, isHere }: { readonly report: StatementReport; readonly isHere: boolean }) {
  const { attribution, outlet, document, manner, polarity } = report;
  return (
    <li aria-current={isHere}>
      <Link to="/statements/$id" params={{ id: attribution } as never}>
        <bdi>{seenText(outlet)}</bdi>
      </Link>{' '}
      <Day date={document.publishedAt} /> <span className="tag">{MANNER[manner]}</span>
      {polarity !== 'asserted' && <span className="tag polarity">{POLARITY[polarity]}</span>}
    </li>
  );
}

interface Props {
  readonly account: StatementAccount;
  /** Id of the attribution that is shown. */
  readonly here: string;
}

/** Who reports a statement, the earliest first; copies of a text apart, since they are no other source. */
export function Reports({ account: { reports, copies, isCut }, here }: Props) {
  return (
    <section className="reports">
      <h2>
        {STATEMENT.reports} ({reports.length})
      </h2>
      <ol>
        {reports.map((report) => (
          <Report key={report.attribution} report={report} isHere={report.attribution === here} />
        ))}
      </ol>
      {copies.length > 0 && (
        <details>
          <summary>
            {STATEMENT.copies} ({copies.length})
          </summary>
          <ol>
            {copies.map((report) => (
              <Report key={report.attribution} report={report} isHere={report.attribution === here} />
            ))}
          </ol>
        </details>
      )}
      {isCut && <p className="quiet">{STATEMENT.isCut}</p>}
    </section>
  );
}
