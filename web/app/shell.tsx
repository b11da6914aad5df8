import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { SHELL } from '../strings/shell.ts';
import { ANNOUNCER } from './announce.ts';
import { ThemeChoice } from './theme-choice.tsx';
import { useKeys } from './use-keys.ts';
import { useMay, useMe } from './use-me.ts';

/** Screens by the key that leads there after `g`. */
const PLACES = [
  { to: '/documents', label: SHELL.documents, key: 'd', need: 'read' },
  { to: '/people', label: SHELL.people, key: 'p', need: 'read' },
  { to: '/search', label: SHELL.searchLink, key: 's', need: 'read' },
  { to: '/quoted', label: SHELL.quoted, key: 'q', need: 'read' },
  { to: '/compare', label: SHELL.compare, key: 'c', need: 'read' },
  { to: '/check', label: SHELL.check, key: 'k', need: 'read' },
  { to: '/review', label: SHELL.review, key: 'r', need: 'review' },
  { to: '/add', label: SHELL.add, key: 'a', need: 'add' },
] as const;

function SearchBox() {
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/search', search: { q: box.current?.value ?? '' } as never });
  };
  return (
    <search className="shell-search">
      <form onSubmit={submit}>
        <input ref={box} type="search" name="q" aria-label={SHELL.search} placeholder={SHELL.searchHint} />
      </form>
    </search>
  );
}

function Places({ onGone }: { readonly onGone: () => void }) {
  const me = useMe();
  return (
    <nav aria-label={SHELL.nav} className="shell-nav">
      <ul>
        {PLACES.filter(({ need }) => me?.permissions.includes(need)).map(({ to, label }) => (
          <li key={to}>
            <Link to={to} onClick={onGone} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Visitor() {
  const me = useMe();
  const isAdmin = useMay('admin');
  if (!me) return null;
  return (
    <ul className="shell-visitor">
      {isAdmin && (
        <li>
          <Link to="/admin">{SHELL.admin}</Link>
        </li>
      )}
      {me.isAuthOn && (
        <li>
          {me.user ? <Link to="/account">{me.user.name}</Link> : <Link to="/sign-in">{SHELL.signIn}</Link>}
        </li>
      )}
      <li>
        <Link to="/keys">{SHELL.keys}</Link>
      </li>
    </ul>
  );
}

/** What stands around every screen: the way to the others, the search box, who is here. */
export function Shell() {
  const navigate = useNavigate();
  const me = useMe();
  const { pathname: path, href } = useRouterState({ select: ({ location }) => location });
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  // Who listens is led to the new screen, as who looks is.
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  useEffect(() => {
    if (!me?.isAuthOn || me.user || path === '/sign-in') return;
    // Whoever signs out is asked for nothing; anybody else goes on to where they wanted to be.
    const then = path === '/account' ? undefined : href;
    void navigate({ to: '/sign-in', search: { then } as never, replace: true });
  }, [me, path, href, navigate]);
  useKeys({
    '?': () => void navigate({ to: '/keys' }),
    'g h': () => void navigate({ to: '/' }),
    ...Object.fromEntries(PLACES.map(({ to, key }) => [`g ${key}`, () => void navigate({ to })])),
  });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {SHELL.skip}
      </a>
      <header className="shell-head">
        <Link to="/" className="brand">
          {SHELL.brand}
        </Link>
        <SearchBox />
        <button
          type="button"
          className="shell-menu"
          aria-expanded={isOpen}
          aria-controls="shell-places"
          onClick={() => setOpen(!isOpen)}
        >
          {SHELL.menu}
        </button>
        <div id="shell-places" className="shell-places" data-open={isOpen}>
          <Places onGone={() => setOpen(false)} />
          <Visitor />
          <ThemeChoice />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="shell-foot">{SHELL.neverTrue}</footer>
      <div id={ANNOUNCER} className="unseen" aria-live="polite" />
    </div>
  );
}
