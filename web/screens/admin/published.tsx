import { useApi, useSend } from '../../api/use-api.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Day } from '../../parts/day.tsx';
import { ADMIN } from '../../strings/account.ts';

/** Pages that are before the public, and how each is taken back. */
export function Published() {
  const answer = useApi('GET /api/published', {});
  const judge = useSend('POST /api/judgements');
  const takeBack = (judgement: string) =>
    judge.mutate({ body: { decision: { type: 'undo', judgement }, why: null, replaces: null } });
  return (
    <section>
      <h2>{ADMIN.published}</h2>
      <Awaited of={answer}>
        {({ published }) => (
          <ul>
            {published.length === 0 && <li className="quiet">{ADMIN.nothingPublished}</li>}
            {published.map(({ judgement, address, by, at, isIndexed }) => (
              <li key={judgement}>
                <a href={address}>{address}</a>{' '}
                <small>
                  <bdi>{by}</bdi>, <Day date={at} />, {isIndexed ? ADMIN.indexed : ADMIN.noindex}
                </small>{' '}
                <button type="button" className="plain" onClick={() => takeBack(judgement)}>
                  {ADMIN.unpublish}
                  <span className="unseen"> {address}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Awaited>
      {judge.error && <p role="alert">{judge.error.message}</p>}
    </section>
  );
}
