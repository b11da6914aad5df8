import type { StatementEvent } from '../../../../src/model/index.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { COMPARE_ROWS } from '../../../strings/compare.ts';
import { RELATION } from '../../../strings/standing.ts';
import type { Named } from '../named.ts';

interface Props {
  readonly events: readonly StatementEvent[];
  readonly named: Named;
}

/** What was done to a statement afterwards: by whom, in which words, in which account, how sure. */
export function StatementEvents({ events, named }: Props) {
  if (events.length === 0) return null;
  return (
    <ul className="compare-events" aria-label={COMPARE_ROWS.later}>
      {events.map(({ link, relation, status, isConditional, speakers, account, words }) => (
        <li key={`${link} ${account}`}>
          <span aria-hidden="true">→ </span>
          <bdi>{named.namesOf(speakers) || COMPARE_ROWS.somebody}</bdi> <strong>{RELATION[relation]}</strong>
          {words && (
            <>
              :{' '}
              <q>
                <bdi>{seenText(words)}</bdi>
              </q>
            </>
          )}{' '}
          <span className="compare-quiet">
            <bdi>{named.outletOf(account)}</bdi>
            {isConditional && ` · ${COMPARE_ROWS.conditional}`} · {COMPARE_ROWS.status[status]}
          </span>
        </li>
      ))}
    </ul>
  );
}
