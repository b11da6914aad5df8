import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Pager } from '../../parts/pager.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { ADMIN } from '../../strings/account.ts';

const PAGE = 50;
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** What was done, by whom, when; the last first. */
export function Audit() {
  const [offset, setOffset] = useState(0);
  const answer = useApi('GET /api/audit', { query: { limit: PAGE, offset } }, { keeps: true });
  return (
    <section>
      <h2>{ADMIN.audit}</h2>
      <Awaited of={answer}>
        {({ lines, total }) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
            <section className="admin-scroll" tabIndex={0} aria-label={ADMIN.audit}>
              <table>
                <thead>
                  <tr>
                    {(['at', 'actor', 'action', 'subject', 'detail'] as const).map((name) => (
                      <th key={name} scope="col">
                        {ADMIN[name]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ n, at, actor, action, subject, detail }) => (
                    <tr key={n}>
                      <td>
                        <time dateTime={at}>{TIME.format(new Date(at))}</time>
                      </td>
                      <td>
                        <bdi>{actor ?? ADMIN.anybody}</bdi>
                      </td>
                      <td>{action}</td>
                      <td>
                        <bdi>{seenText(subject ?? '')}</bdi>
                      </td>
                      <td>
                        <bdi>{seenText(detail ?? '')}</bdi>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <Pager
              limit={PAGE}
              offset={offset}
              shown={lines.length}
              total={total}
              onTurn={({ offset: to }) => setOffset(Number(to ?? '0'))}
            />
          </>
        )}
      </Awaited>
    </section>
  );
}
