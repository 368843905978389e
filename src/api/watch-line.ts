import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { isServerThere } from '#src/server-build.ts';
import { type AppError, type AppErrorKind, toAppError } from './errors.ts';

/** In milliseconds: the pauses between two looks whether the line is back; the last one stays. */
const PAUSES = [1000, 2000, 4000, 8000, 15_000] as const;

/** With these, nothing was heard of the server. */
const unheard: ReadonlySet<AppErrorKind> = new Set(['offline', 'timeout']);

/** Whether something failed because nothing was heard of the server, as when the line is down. */
export const isUnheard = ({ kind }: AppError): boolean => unheard.has(kind);

/**
 * Watches the line, until the function that it returns is called. A browser only knows whether it is
 * connected to something, so what counts is whether our own requests arrive: the line is gone when
 * the browser says so or a request doesn't get through, and back when the server has answered a
 * small one.
 */
export function watchLine(queryClient: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  let isOver = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const isThere = await isServerThere();
    if (isOver) return;
    onlineManager.setOnline(isThere);
    if (isThere) looks = 0;
    else wait();
  }
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSES[Math.min(looks, PAUSES.length - 1)]);
    looks += 1;
  }
  function lose(): void {
    if (!onlineManager.isOnline()) return;
    onlineManager.setOnline(false);
    wait();
  }
  const lookIfGone = () => {
    if (onlineManager.isOnline()) return;
    looks = 0;
    void look();
  };
  const hear = (thrown: unknown) => {
    const { kind } = toAppError(thrown);
    if (kind === 'offline') lose();
    // The line may be down, or only the API slow.
    else if (kind === 'timeout' || kind === 'code-gone') void look();
  };

  onlineManager.setEventListener(() => {
    addEventListener('offline', lose);
    addEventListener('online', lookIfGone);
    document.addEventListener('visibilitychange', lookIfGone);
    return () => {
      removeEventListener('offline', lose);
      removeEventListener('online', lookIfGone);
      document.removeEventListener('visibilitychange', lookIfGone);
    };
  });
  const queries = queryClient.getQueryCache();
  window.reloading?.onSilence(lose);
  const unsubscribe = [
    queries.subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') hear(event.action.error);
      // Somebody has pressed a button, and got through.
      if (event.type === 'updated' && event.action.type === 'success') lookIfGone();
    }),
    queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') hear(event.action.error);
    }),
  ];
  // What failed before this began.
  if (!navigator.onLine) lose();
  for (const { state } of queries.findAll({ type: 'active' })) if (state.error) hear(state.error);

  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const end of unsubscribe) end();
    onlineManager.setEventListener(() => undefined);
    onlineManager.setOnline(true);
  };
}
