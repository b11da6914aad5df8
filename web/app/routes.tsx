import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { ReadScreen } from '../screens/read/read-screen.tsx';
import { SHELL } from '../strings/shell.ts';
import type { RoomQuery } from './room-query.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Failed message={SHELL.notFound} />,
});

const plainQuery = (query: Record<string, unknown>): RoomQuery =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || typeof value === 'object' ? [] : [[name, String(value)]],
    ),
  );

/** A screen at a path; it is loaded when it is first shown. */
const screen = <P extends string, M extends Record<N, () => React.ReactNode>, N extends string>(
  path: P,
  load: () => Promise<M>,
  name: N,
) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: plainQuery,
    component: lazyRouteComponent(load as never, name as never) as never,
  });

/** The screen that most come for is part of the room's own script: it waits for nothing but its document. */
const readRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$id',
  validateSearch: plainQuery,
  component: ReadScreen,
});

const SCREENS = [
  readRoute,
  screen('/', () => import('../screens/home/home-screen.tsx'), 'HomeScreen'),
  screen('/documents', () => import('../screens/documents/documents-screen.tsx'), 'DocumentsScreen'),
  screen('/read', () => import('../screens/read/read-now-screen.tsx'), 'ReadNowScreen'),
  screen('/people', () => import('../screens/person/people-screen.tsx'), 'PeopleScreen'),
  screen('/people/$id', () => import('../screens/person/person-screen.tsx'), 'PersonScreen'),
  screen('/statements/$id', () => import('../screens/statement/statement-screen.tsx'), 'StatementScreen'),
  screen('/compare', () => import('../screens/compare/compare-screen.tsx'), 'CompareScreen'),
  screen('/search', () => import('../screens/search/search-screen.tsx'), 'SearchScreen'),
  screen('/quoted', () => import('../screens/quoted/quoted-screen.tsx'), 'QuotedScreen'),
  screen('/add', () => import('../screens/add/add-screen.tsx'), 'AddScreen'),
  screen('/check', () => import('../screens/check/check-screen.tsx'), 'CheckScreen'),
  screen('/review', () => import('../screens/review/review-screen.tsx'), 'ReviewScreen'),
  screen('/account', () => import('../screens/account/account-screen.tsx'), 'AccountScreen'),
  screen('/admin', () => import('../screens/admin/admin-screen.tsx'), 'AdminScreen'),
  screen('/sign-in', () => import('../screens/account/sign-in-screen.tsx'), 'SignInScreen'),
  screen('/keys', () => import('../screens/keys/keys-screen.tsx'), 'KeysScreen'),
] as const;

/** Makes the room's router. */
export const createRoom = () =>
  createRouter({
    routeTree: rootRoute.addChildren([...SCREENS]),
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error }) => <Failed message={String(error)} />,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
