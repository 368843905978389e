import { createBrowserRouter, matchPath, type RouteObject, redirect } from 'react-router';
import { LoginPage } from '#src/features/login/login-page.tsx';
import { fetchCode } from '#src/fetch-code.ts';
import { nextAfterSignIn, paths } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { requireSession, signInBefore } from './guard.ts';
import { searchPage, sheetPage, vehiclePage } from './main-pages.ts';
import { RouteError } from './route-error.tsx';

/** Their names alone would weigh on the sign-in. */
const others = () => fetchCode(() => import('./other-pages.ts'));
type Others = Awaited<ReturnType<typeof others>>;

/** One of these pages, by the name of its loader there. */
const other = (page: Exclude<keyof Others, 'campaignsLoader'>) => ({
  Component: async () => (await others())[page](),
});

/** What every page behind the sign-in needs; the sign-in itself doesn't wait for it. */
const frame = () => fetchCode(() => import('./shell.tsx'));

/** A vehicle is asked for as soon as the frame is there, while the page's own code still loads. */
const vehicleLoader = async () => (await frame()).loadVehicle;

/**
 * Its loaders run at once, so it is made when it is known who is signed in. React Router keeps the
 * place on each page by its entry's key, and gives the same one to every address that is opened by
 * itself: it would open where the page before it was left.
 */
export function createRouter() {
  // React Router would follow the guard only once the code of the page behind it has come.
  const isRefused =
    session.get().status === 'signed-out' && !matchPath(paths.login(), location.pathname);
  const address = isRefused ? signInBefore(location) : undefined;
  history.replaceState({ key: Math.random().toString(36), ...history.state }, '', address);
  return createBrowserRouter(routes);
}

const routes: RouteObject[] = [
  {
    path: '/login',
    ErrorBoundary: RouteError,
    loader: ({ request }) =>
      session.get().status === 'signed-out'
        ? null
        : redirect(nextAfterSignIn(new URL(request.url).search)),
    // Whoever is signed in is sent on, and until then sees nothing.
    HydrateFallback: () => null,
    Component: LoginPage,
  },
  {
    ErrorBoundary: RouteError,
    // Runs for every page behind the guard, since React Router runs all loaders of a branch
    // together.
    loader: ({ request }) => {
      requireSession(request);
      return null;
    },
    HydrateFallback: () => null,
    lazy: { Component: async () => (await frame()).Shell },
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            lazy: { Component: searchPage },
          },
          {
            path: ':network/vehicles/:plate/:panel?',
            shouldRevalidate: () => false,
            lazy: { loader: vehicleLoader, Component: vehiclePage },
          },
          {
            path: ':network/vehicles/:plate/sheet/customer?',
            shouldRevalidate: () => false,
            lazy: { loader: vehicleLoader, Component: sheetPage },
          },
          {
            path: ':network/planner',
            lazy: other('plannerPage'),
          },
          {
            path: ':network/campaigns',
            lazy: other('membersPage'),
          },
          {
            // Whoever shortens a member's address comes to all of them.
            path: ':network/members',
            loader: ({ request, params: { network = '' } }) =>
              redirect(paths.campaigns(network) + new URL(request.url).search),
          },
          {
            path: ':network/members/:memberCode/campaigns',
            lazy: other('campaignsPage'),
            children: [
              {
                index: true,
                loader: async (args) => (await (await others()).campaignsLoader())(args),
                shouldRevalidate: () => false,
                lazy: other('onePage'),
              },
              {
                lazy: other('readingPage'),
                children: [
                  {
                    path: 'all',
                    lazy: other('allView'),
                  },
                  {
                    path: 'returns',
                    lazy: other('returnsView'),
                  },
                  {
                    path: 'calls',
                    lazy: other('callsView'),
                  },
                ],
              },
            ],
          },
          {
            path: ':network/blacklist',
            lazy: other('blacklistPage'),
          },
          {
            path: ':network/import',
            lazy: other('importPage'),
          },
          {
            path: ':network/help',
            lazy: other('helpPage'),
          },
          {
            path: '*',
            lazy: other('notFoundPage'),
          },
        ],
      },
    ],
  },
];
