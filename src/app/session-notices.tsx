import { Button } from '@mantine/core';
import { useDisclosure, useInterval, useNetwork, useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import {
  type ComponentType,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { session } from '#src/session/session.ts';
import { useSession, useSessionState } from '#src/session/use-session.ts';
import { useIdle } from '#src/ui/use-idle.ts';
import { askRefusedAgain } from './ask-refused-again.ts';
import { messages } from './messages.ts';
import { PieceBoundary } from './piece-boundary.tsx';
import classes from './session-notices.module.css';

const loadLater = ahead(async () => (await fetchCode(() => import('./later.tsx'))).Later);
const SignInAgain = lazyPiece(() => fetchCode(() => import('./sign-in-again.tsx')));

const MINUTE = 60_000;
const WARN_BEFORE = 5 * MINUTE;
const CHECK_EVERY = 15_000;

/** Messages for the whole page: offline, the session is about to end, the session has ended. */
export function SessionNotices() {
  const text = useMessages(messages);
  const queryClient = useQueryClient();
  const { online } = useNetwork();
  const isLost = !useSyncExternalStore(subscribeLine, isLineThere) || !online;
  const Later = useLater();
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
      {Later && <Later />}
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

/** In milliseconds: how long after it failed that code is asked for again. */
const LATER_AGAIN = 5000;

/** What nobody waits for is loaded when the browser is idle, however often that takes. */
function useLater(): ComponentType | null {
  const [Later, setLater] = useState<ComponentType | null>(null);
  const load = useCallback(() => {
    loadLater().then(
      (later) => setLater(() => later),
      () => setTimeout(load, LATER_AGAIN),
    );
  }, []);
  useIdle(load);
  return Later;
}

/** The current time, updated every few seconds, which is enough for minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), CHECK_EVERY, { autoInvoke: true });
  return now;
}
