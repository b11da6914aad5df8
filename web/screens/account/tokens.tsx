import type { FormEvent } from 'react';
import type { Permission, TokenLine } from '../../../src/server/contract.ts';
import { useApi, useSend } from '../../api/use-api.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Day } from '../../parts/day.tsx';
import { ACCOUNT, SCOPE } from '../../strings/account.ts';

function Token({ token }: { readonly token: TokenLine }) {
  const revoke = useSend('DELETE /api/tokens/:id');
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = token;
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>{' '}
      {scopes.join(', ')}{' '}
      <small>
        {ACCOUNT.created} <Day date={createdAt} />, {ACCOUNT.expires}{' '}
        {expiresAt ? <Day date={expiresAt} /> : ACCOUNT.never}, {ACCOUNT.used}{' '}
        {lastUsedAt ? <Day date={lastUsedAt} /> : ACCOUNT.never}
      </small>{' '}
      <button type="button" className="plain" onClick={() => revoke.mutate({ params: { id } })}>
        {ACCOUNT.revoke}
        <span className="unseen"> {name}</span>
      </button>
    </li>
  );
}

function TokenForm({ permissions }: { readonly permissions: readonly Permission[] }) {
  const make = useSend('POST /api/tokens');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const days = String(form.get('days') ?? '');
    const body = {
      name: String(form.get('name')),
      scopes: form.getAll('scope') as Permission[],
      days: days === '' ? null : Number(days),
    };
    make.mutate({ body }, { onSuccess: () => element.reset() });
  };
  return (
    <form onSubmit={submit} className="account-form">
      <label>
        <span>{ACCOUNT.tokenName}</span>
        <input name="name" required maxLength={100} />
      </label>
      <fieldset>
        <legend>{ACCOUNT.scopes}</legend>
        {permissions.map((permission) => (
          <label key={permission}>
            <input type="checkbox" name="scope" value={permission} defaultChecked={permission === 'read'} />{' '}
            {SCOPE[permission]}
          </label>
        ))}
      </fieldset>
      <label>
        <span>{ACCOUNT.days}</span>
        <input name="days" type="number" min={1} max={3650} />
      </label>
      <button type="submit">{ACCOUNT.make}</button>
      {make.data && (
        <p className="notice" role="status">
          {ACCOUNT.secret} <code className="account-secret">{make.data.secret}</code>
        </p>
      )}
      {make.error && (
        <p role="alert" className="failed">
          {make.error.message}
        </p>
      )}
    </form>
  );
}

/** Tokens for programs: made, shown once, revoked. */
export function Tokens({ permissions }: { readonly permissions: readonly Permission[] }) {
  const answer = useApi('GET /api/tokens', {});
  return (
    <section>
      <h2>{ACCOUNT.tokens}</h2>
      <p>{ACCOUNT.tokensNote}</p>
      <Awaited of={answer}>
        {({ tokens }) => (
          <ul>
            {tokens.length === 0 && <li className="quiet">{ACCOUNT.noTokens}</li>}
            {tokens.map((token) => (
              <Token key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Awaited>
      <TokenForm permissions={permissions} />
    </section>
  );
}
