import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { useSend } from '../../api/use-api.ts';
import { useMe } from '../../app/use-me.ts';
import { useTitle } from '../../app/use-title.ts';
import { ACCOUNT } from '../../strings/account.ts';
import './account.css';

/** Where one signs in. */
export function SignInScreen() {
  useTitle(ACCOUNT.signIn);
  const navigate = useNavigate();
  const me = useMe();
  const signIn = useSend('POST /api/session');
  useEffect(() => {
    if (me?.user) void navigate({ to: '/' });
  }, [me, navigate]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ body: { name: String(form.get('name')), password: String(form.get('password')) } });
  };
  return (
    <div className="page">
      <form onSubmit={submit} className="account-form">
        <h1>{ACCOUNT.signIn}</h1>
        <label>
          <span>{ACCOUNT.name}</span>
          <input name="name" autoComplete="username" required />
        </label>
        <label>
          <span>{ACCOUNT.password}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" className="main" disabled={signIn.isPending}>
          {ACCOUNT.signIn}
        </button>
        {signIn.error && (
          <p role="alert" className="failed">
            {signIn.error.message}
          </p>
        )}
      </form>
    </div>
  );
}
