import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { useSend } from '../../api/use-api.ts';
import { useMe } from '../../app/use-me.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { ACCOUNT } from '../../strings/account.ts';
import './account.css';

/** A path of the room's own, whatever an address was made to say. */
const ownPath = (path = '/'): string => (/^\/(?![/\\])/.test(path) ? path : '/');

/** Where one signs in, and goes on to where one wanted to be. */
export function SignInScreen() {
  useTitle(ACCOUNT.signIn);
  const { history } = useRouter();
  const [{ then }] = usePlaceQuery();
  const me = useMe();
  const signIn = useSend('POST /api/session');
  useEffect(() => {
    if (me?.user) history.replace(ownPath(then));
  }, [me, then, history]);
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
