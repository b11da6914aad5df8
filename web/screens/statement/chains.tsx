import { Link } from '@tanstack/react-router';
import type { StatementAccount, StatementReport } from '../../../src/server/contract.ts';
import { seenText } from '../../parts/seen-text.ts';
import { degreeWords } from '../../strings/standing.ts';
import { STATEMENT } from '../../strings/statement.ts';

/** A chain with the reports that came through it. */
interface SharedChain {
  readonly report: StatementReport;
  readonly times: number;
}

/** Chains that are not the same, those of the fewest mouths first. */
export function chainsOf(reports: readonly StatementReport[]): readonly SharedChain[] {
  const groups = Map.groupBy(reports, ({ chain }) =>
    chain.map(({ part, name }) => `${part} ${name}`).join(' > '),
  );
  return [...groups.values()]
    .map((own) => ({ report: own[0]!, times: own.length }))
    .sort((a, b) => a.report.degree - b.report.degree);
}

function Chain({ chain: { report, times } }: { readonly chain: SharedChain }) {
  // Words go from the speaker to whoever reads them.
  const mouths = report.chain.toReversed();
  return (
    <li className="chain">
      <ol>
        {mouths.map(({ part, name, people }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mouth may come twice in a chain.
          <li key={at} data-part={part}>
            {people[0] ? (
              <Link to="/people/$id" params={{ id: people[0] } as never}>
                <bdi>{seenText(name)}</bdi>
              </Link>
            ) : (
              <bdi>{seenText(name)}</bdi>
            )}
          </li>
        ))}
      </ol>
      <small>
        {degreeWords(report.degree)}
        {times > 1 && ` · ${times} ${STATEMENT.times}`}
      </small>
    </li>
  );
}

/** The custody of a statement: through whose mouths its reports came. */
export function Chains({ account }: { readonly account: StatementAccount }) {
  return (
    <section className="chains">
      <h2>{STATEMENT.chain}</h2>
      <p className={account.hasPrimarySource ? 'quiet' : 'notice'}>
        {account.hasPrimarySource ? STATEMENT.hasPrimary : STATEMENT.noPrimary}
      </p>
      <ul>
        {chainsOf(account.reports).map((chain) => (
          <Chain key={chain.report.attribution} chain={chain} />
        ))}
      </ul>
    </section>
  );
}
