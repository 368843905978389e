import { createBrowserRouter, redirect } from 'react-router';
import { queryClient } from '#src/api/query-client.ts';
import { LoginPage } from '#src/features/login/login-page.tsx';
import { vehicleQuery } from '#src/features/vehicle/queries.ts';
import { storedLang } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { requireSession } from './guard.ts';
import { RouteError } from './route-error.tsx';

export const router = createBrowserRouter([
  {
    path: '/login',
    ErrorBoundary: RouteError,
    loader: () => (session.get().status === 'signed-out' ? null : redirect(paths.home())),
    Component: LoginPage,
  },
  {
    ErrorBoundary: RouteError,
    // Every page behind the guard runs it: React Router runs the loaders of a branch together.
    loader: ({ request }) => {
      requireSession(request);
      return null;
    },
    HydrateFallback: () => null,
    lazy: { Component: async () => (await import('./shell.tsx')).Shell },
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            lazy: {
              Component: async () =>
                (await import('#src/features/vehicle/search-page.tsx')).SearchPage,
            },
          },
          {
            path: ':network/vehicles/:plate/:panel?',
            // The request leaves with the route, while the page's code is still on its way.
            loader: ({ request, params: { network = '', plate = '' } }) => {
              requireSession(request);
              void queryClient.prefetchQuery(vehicleQuery({ network, plate, lang: storedLang() }));
              return null;
            },
            shouldRevalidate: () => false,
            lazy: {
              Component: async () =>
                (await import('#src/features/vehicle/vehicle-page.tsx')).VehiclePage,
            },
          },
          {
            path: '*',
            lazy: { Component: async () => (await import('./not-found-page.tsx')).NotFoundPage },
          },
        ],
      },
    ],
  },
]);
