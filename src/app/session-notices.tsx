import { Button } from '@mantine/core';
import { useDisclosure, useInterval, useNetwork, useWindowEvent } from '@mantine/hooks';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isLineThere, subscribeLine, watchLine } from '#src/api/line.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { session } from '#src/session/session.ts';
import { useSession, useSessionState } from '#src/session/use-session.ts';
import { askRefusedAgain, askUnheardAgain } from './ask-again.ts';
import { messages } from './messages.ts';
import { PieceBoundary } from './piece-boundary.tsx';
import classes from './session-notices.module.css';

const SignInAgain = lazy(() => fetchCode(() => import('./sign-in-again.tsx')));

const MINUTE = 60_000;
const WARN_BEFORE = 5 * MINUTE;
const CHECK_EVERY = 15_000;

/** Messages for the whole page: offline, the session is about to end, the session has ended. */
export function SessionNotices() {
  const text = useMessages(messages);
  const queryClient = useQueryClient();
  const isLost = !useLine(queryClient);
  const { online } = useNetwork();
  const { status } = useSessionState();
  const { expiresAt, token } = useSession();
  const remaining = expiresAt - useNow();
  const [renewing, renew] = useDisclosure(false);
  const asks = status === 'expired' || renewing;
  // Once needed, it stays mounted, so that it can give the focus back when it closes.
  const [needed, setNeeded] = useState(false);
  if (asks && !needed) setNeeded(true);

  useEffect(() => {
    if (remaining <= 0) session.expire(token);
  }, [remaining, token]);

  useWindowEvent('focus', session.use);
  useWindowEvent('pointerdown', session.use);
  useWindowEvent('keydown', session.use);

  // The new token may come from another tab. Its dialog then closes here too.
  const known = useRef(token);
  const close = renew.close;
  useEffect(() => {
    if (known.current === token) return;
    known.current = token;
    close();
    void askRefusedAgain(queryClient);
  }, [token, close, queryClient]);

  return (
    <>
      {isLost && (
        <p className={classes.bar} role="status">
          {online ? text.unreachable : text.offline}
        </p>
      )}
      {status === 'active' && remaining > 0 && remaining <= WARN_BEFORE && (
        <p className={classes.bar} role="status">
          {text.expiring(Math.ceil(remaining / MINUTE))}{' '}
          <Button size="compact-sm" variant="default" onClick={renew.open}>
            {text.renew}
          </Button>
        </p>
      )}
      {needed && (
        <PieceBoundary>
          <Suspense>
            <SignInAgain opened={asks} onClose={renew.close} />
          </Suspense>
        </PieceBoundary>
      )}
    </>
  );
}

/** Whether the line is there. When it is back, what waited for it is asked for again. */
function useLine(queryClient: QueryClient): boolean {
  useEffect(() => {
    const unsubscribe = subscribeLine(() => {
      if (isLineThere()) void askUnheardAgain(queryClient);
    });
    const end = watchLine(queryClient);
    return () => {
      unsubscribe();
      end();
    };
  }, [queryClient]);
  return useSyncExternalStore(subscribeLine, isLineThere);
}

/** The current time, updated every few seconds, which is enough for minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), CHECK_EVERY, { autoInvoke: true });
  return now;
}
