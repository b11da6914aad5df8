import type { CSSProperties } from 'react';
import type { ComparedAccounts } from '../../../src/model/index.ts';
import { useApi } from '../../api/use-api.ts';
import { COMPARE, COMPARE_ROWS } from '../../strings/compare.ts';
import { AccountHeads } from './account-heads.tsx';
import { arrange } from './arrange.ts';
import type { Named } from './named.ts';
import { ConflictList } from './rows/conflict-list.tsx';
import { SingleColumns } from './rows/single-columns.tsx';
import { StatementRow } from './rows/statement-row.tsx';
import { QuotedShares } from './shares/quoted-shares.tsx';

interface Props {
  readonly compared: ComparedAccounts;
  readonly named: Named;
  /** Id of a person whose statements alone are shown, or null. */
  readonly speaker: string | null;
  readonly isByText: boolean;
  readonly isRecorded: (document: string) => boolean;
}

/** Ids of a document's attributions in the order of its text; null where that is not asked for or not known. */
function useOrder(document: string | undefined, isAsked: boolean): readonly string[] | null {
  const { data } = useApi(
    'GET /api/documents/:id',
    { params: { id: document ?? '' }, query: {} },
    { isOn: isAsked && document !== undefined },
  );
  return isAsked && data ? data.attributions.map(({ id }) => id) : null;
}

/** Accounts side by side: where they conflict, what they share, what only one has, who is quoted how much. */
export function ComparisonView({ compared, named, speaker, isByText, isRecorded }: Props) {
  const { accounts, conflicts, shared, single } = compared;
  const first = accounts[0]?.document;
  const order = useOrder(first, isByText && first !== undefined && isRecorded(first));
  const ids = accounts.map(({ document }) => document);
  const rows = arrange(shared, { speaker, order });
  const alone = arrange(single, { speaker, order });
  const statements = [...shared, ...single];
  const spoken = new Set([...rows, ...alone].map(({ id }) => id));
  const meant = conflicts.filter(({ from, to }) => speaker === null || spoken.has(from) || spoken.has(to));
  const common = { named, isRecorded, accounts: ids };
  return (
    <div className="compare-table" style={{ '--accounts': ids.length } as CSSProperties}>
      <AccountHeads accounts={accounts} named={named} isRecorded={isRecorded} />
      {ids.length < 2 && <p className="notice">{COMPARE.isOne}</p>}
      {meant.length > 0 && (
        <section aria-labelledby="compare-conflicts">
          <h2 id="compare-conflicts">{COMPARE_ROWS.conflicts(meant.length)}</h2>
          <ConflictList conflicts={meant} statements={statements} named={named} />
        </section>
      )}
      <section aria-labelledby="compare-shared">
        <h2 id="compare-shared">{COMPARE_ROWS.shared(rows.length)}</h2>
        {rows.length === 0 && <p className="compare-quiet">{COMPARE_ROWS.noShared}</p>}
        {rows.map((statement) => (
          <StatementRow key={statement.id} statement={statement} conflicts={meant} {...common} />
        ))}
      </section>
      <section aria-labelledby="compare-single">
        <h2 id="compare-single">{COMPARE_ROWS.single(alone.length)}</h2>
        {alone.length === 0 ? (
          <p className="compare-quiet">{COMPARE_ROWS.noSingle}</p>
        ) : (
          <SingleColumns statements={alone} {...common} />
        )}
      </section>
      <QuotedShares accounts={accounts} named={named} />
      <p className="compare-note">{COMPARE.key}</p>
      <p className="compare-note">{COMPARE.machine}</p>
    </div>
  );
}
