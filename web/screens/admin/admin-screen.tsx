import { useMe } from '../../app/use-me.ts';
import { useTitle } from '../../app/use-title.ts';
import { ADMIN } from '../../strings/account.ts';
import { Audit } from './audit.tsx';
import { Published } from './published.tsx';
import { Users } from './users.tsx';
import './admin.css';

/** Who may do what, what is before the public, and what was done. */
export function AdminScreen() {
  useTitle(ADMIN.title);
  const me = useMe();
  return (
    <div className="page admin">
      <h1>{ADMIN.title}</h1>
      {me?.isAuthOn ? <Users /> : <p className="quiet">{ADMIN.noAuth}</p>}
      <Published />
      <Audit />
    </div>
  );
}
