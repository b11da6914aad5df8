import type { FormEvent } from 'react';
import { USER_ROLES, type UserLine, type UserRole } from '../../../src/server/contract.ts';
import { useApi, useSend } from '../../api/use-api.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Day } from '../../parts/day.tsx';
import { ACCOUNT, ADMIN, ROLE } from '../../strings/account.ts';

function RoleOptions() {
  return USER_ROLES.map((role) => (
    <option key={role} value={role}>
      {ROLE[role]}
    </option>
  ));
}

function User({ user: { name, role, isDisabled, lastSeenAt } }: { readonly user: UserLine }) {
  const change = useSend('PATCH /api/users/:name');
  const to = (body: { readonly role?: UserRole; readonly isDisabled?: boolean }) =>
    change.mutate({ params: { name }, body });
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi> {isDisabled && <span className="tag">{ADMIN.disabled}</span>}
      </th>
      <td>
        <select
          aria-label={`${ADMIN.role}: ${name}`}
          value={role}
          onChange={({ target }) => to({ role: target.value as UserRole })}
        >
          <RoleOptions />
        </select>
      </td>
      <td>{lastSeenAt ? <Day date={lastSeenAt} /> : ACCOUNT.never}</td>
      <td>
        <button type="button" onClick={() => to({ isDisabled: !isDisabled })}>
          {isDisabled ? ADMIN.enable : ADMIN.disable}
          <span className="unseen"> {name}</span>
        </button>
        {change.error && <p role="alert">{change.error.message}</p>}
      </td>
    </tr>
  );
}

function UserForm() {
  const add = useSend('POST /api/users');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const body = {
      name: String(form.get('name')),
      role: String(form.get('role')) as UserRole,
      password: String(form.get('password')),
    };
    add.mutate({ body }, { onSuccess: () => element.reset() });
  };
  return (
    <form onSubmit={submit} className="row-of admin-form">
      <label>
        <span>{ACCOUNT.name}</span>
        <input name="name" required maxLength={60} autoComplete="off" />
      </label>
      <label>
        <span>{ADMIN.role}</span>
        <select name="role">
          <RoleOptions />
        </select>
      </label>
      <label>
        <span>{ADMIN.firstPassword}</span>
        <input name="password" type="password" minLength={12} required autoComplete="new-password" />
      </label>
      <button type="submit">{ADMIN.addUser}</button>
      {add.error && (
        <p role="alert" className="failed">
          {add.error.message}
        </p>
      )}
    </form>
  );
}

/** Users, their roles, and a new one. */
export function Users() {
  const answer = useApi('GET /api/users', {});
  return (
    <section>
      <h2>{ADMIN.users}</h2>
      <Awaited of={answer}>
        {({ users }) => (
          <table>
            <thead>
              <tr>
                <th scope="col">{ACCOUNT.name}</th>
                <th scope="col">{ADMIN.role}</th>
                <th scope="col">{ADMIN.seen}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <User key={user.name} user={user} />
              ))}
            </tbody>
          </table>
        )}
      </Awaited>
      <UserForm />
    </section>
  );
}
