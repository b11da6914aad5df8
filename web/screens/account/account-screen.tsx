import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useSend } from '../../api/use-api.ts';
import { useMe } from '../../app/use-me.ts';
import { useTitle } from '../../app/use-title.ts';
import { ACCOUNT, ROLE } from '../../strings/account.ts';
import './account.css';
import { Tokens } from './tokens.tsx';

function PasswordForm() {
  const change = useSend('POST /api/password');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const body = { old: String(form.get('old')), new: String(form.get('new')) };
    change.mutate({ body }, { onSuccess: () => element.reset() });
  };
  return (
    <section>
      <h2>{ACCOUNT.change}</h2>
      <form onSubmit={submit} className="account-form">
        <label>
          <span>{ACCOUNT.old}</span>
          <input name="old" type="password" autoComplete="current-password" required />
        </label>
        <label>
          <span>{ACCOUNT.new}</span>
          <input name="new" type="password" autoComplete="new-password" minLength={12} required />
        </label>
        <button type="submit">{ACCOUNT.change}</button>
        {change.isSuccess && <p role="status">{ACCOUNT.changed}</p>}
        {change.error && (
          <p role="alert" className="failed">
            {change.error.message}
          </p>
        )}
      </form>
    </section>
  );
}

/** One's own account: signing out, the password, tokens. */
export function AccountScreen() {
  useTitle(ACCOUNT.title);
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSend('DELETE /api/session');
  if (!me?.user) return null;
  return (
    <div className="page">
      <h1>{ACCOUNT.title}</h1>
      <p className="row-of">
        <span>
          {ACCOUNT.signedInAs} <strong>{me.user.name}</strong> ({ROLE[me.user.role]})
        </span>
        {me.isAuthOn && (
          <button
            type="button"
            onClick={() => signOut.mutate({}, { onSuccess: () => void navigate({ to: '/sign-in' }) })}
          >
            {ACCOUNT.signOut}
          </button>
        )}
      </p>
      {me.isAuthOn && <PasswordForm />}
      <Tokens permissions={me.permissions} />
    </div>
  );
}
