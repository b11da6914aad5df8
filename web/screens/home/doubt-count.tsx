import { Link } from '@tanstack/react-router';
import type { Doubt } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { DOUBT_KIND, HOME } from '../../strings/home.ts';

/** So many are asked for; where there are as many, there may be more. */
const MOST = 50;

/** What waits for a person to decide, by kind. */
export function DoubtCount() {
  const answer = useApi('GET /api/doubts', { query: { limit: MOST } });
  return (
    <section>
      <h2>{HOME.doubts}</h2>
      <Awaited of={answer}>
        {({ doubts }) => (
          <ul className="home-list">
            {doubts.length === 0 && <li>{HOME.noDoubts}</li>}
            {(Object.keys(DOUBT_KIND) as Doubt['kind'][]).flatMap((kind) => {
              const count = doubts.filter((one) => one.kind === kind).length;
              return count === 0
                ? []
                : [
                    <li key={kind}>
                      <Link to="/review" search={{ kind } as never}>
                        {DOUBT_KIND[kind]}
                      </Link>{' '}
                      <small>
                        {count}
                        {doubts.length === MOST && '+'}
                      </small>
                    </li>,
                  ];
            })}
          </ul>
        )}
      </Awaited>
      <Link to="/review">{HOME.review}</Link>
    </section>
  );
}
