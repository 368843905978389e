import { useEffect } from 'react';

/** Reloads the page, but not without a server. */
export function reloadOnline(): void {
  if (window.reloading) void window.reloading.ifServerThere();
  else location.reload();
}

/** For a message that a part of the application is gone. */
export const useReloadForCode = (isGone: boolean): void =>
  useEffect(() => (isGone ? window.reloading?.codeIsGone() : undefined), [isGone]);
