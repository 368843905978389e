import { useEffect, useEffectEvent } from 'react';

/** Reloads the page, but not without a server. */
export function reloadOnline(): void {
  if (window.reloading) void window.reloading.ifServerThere();
  else location.reload();
}

/**
 * For a message that a part of the application is gone.
 * @param again asks for it in its place, if the page can't be reloaded when the line is back
 */
export function useReloadForCode(isGone: boolean, again?: () => void): void {
  const ask = useEffectEvent(() => again?.());
  useEffect(() => {
    if (!isGone) return;
    const ends = [window.reloading?.codeIsGone(), window.reloading?.onReturn(ask)];
    return () => {
      for (const end of ends) end?.();
    };
  }, [isGone]);
}
