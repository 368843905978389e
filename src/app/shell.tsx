import { useHotkeys } from '@mantine/hooks';
import { QueryClientProvider } from '@tanstack/react-query';
import { type MouseEvent, Suspense, useEffect, useState } from 'react';
import {
  Link,
  Navigate,
  ScrollRestoration,
  useLocation,
  useMatch,
  useNavigate,
} from 'react-router';
import { queryClient } from '#src/api/query-client.ts';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { paths } from '#src/paths.ts';
import { useSessionState } from '#src/session/use-session.ts';
import { keepFocusNear } from '#src/ui/keep-focus-near.ts';
import { useIdle } from '#src/ui/use-idle.ts';
import { AppHeader } from './app-header.tsx';
import { Arrival, toSignIn } from './arrival.tsx';
import { searchPage, sheetPage, vehiclePage } from './main-pages.ts';
import { messages } from './messages.ts';
import { PageOutlet } from './page-outlet.tsx';
import { PieceBoundary } from './piece-boundary.tsx';
import { SessionNotices } from './session-notices.tsx';
import classes from './shell.module.css';
import { content } from './to-content.ts';

export { loadVehicle } from './load-vehicle.ts';

const UploadNotice = lazyPiece(() => fetchCode(() => import('./upload-notice.tsx')));

ahead(sheetPage);

/**
 * The browser's own jump would add an entry to the history: a page on which nothing has been typed.
 */
const skip = (event: MouseEvent) => {
  event.preventDefault();
  content()?.focus();
};

/**
 * Fetches the main pages in advance, so that a counter that loses its Wi-Fi can still move between
 * them.
 */
const fetchMainPages = () => {
  for (const load of [searchPage, vehiclePage]) load().catch(() => {});
};

export function Shell() {
  const text = useMessages(messages);
  const { status } = useSessionState();
  const navigate = useNavigate();
  // To enter the next customer's plate, from any page; but not while typing in a field.
  const { pathname } = useLocation();
  const search = () => {
    if (pathname !== paths.home()) window.earlyKeys?.expectSearch();
    void navigate(paths.home());
  };
  useHotkeys([
    ['/', search],
    // On a French keyboard, the slash is Shift and the colon key.
    ['shift+/', search],
  ]);
  useIdle(fetchMainPages);
  useEffect(() => toSignIn, []);
  useEffect(keepFocusNear, []);
  // Somebody who hasn't opened the import page has no upload to be told about.
  const [hasImport, setHasImport] = useState(false);
  const isImport = useMatch('/:network/import') !== null;
  if (isImport && !hasImport) setHasImport(true);
  if (status === 'signed-out') return <Navigate to={paths.login()} replace />;
  return (
    <QueryClientProvider client={queryClient}>
      <Link className={classes.skip} to="#content" onClick={skip}>
        {text.skip}
      </Link>
      <AppHeader />
      <SessionNotices />
      {hasImport && (
        <PieceBoundary>
          <Suspense>
            <UploadNotice />
          </Suspense>
        </PieceBoundary>
      )}
      <main id="content" tabIndex={-1} className={classes.content}>
        <PageOutlet />
      </main>
      <Arrival />
      <ScrollRestoration />
    </QueryClientProvider>
  );
}
