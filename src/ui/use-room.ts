import { useCallback, useSyncExternalStore } from 'react';

/** In px: how large the page's text is, which may be more than the browser's own. */
export const remInPx = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Larger text makes the page longer, so its size tells of that too. */
function follow(changed: () => void): () => void {
  const size = new ResizeObserver(changed);
  size.observe(document.documentElement);
  addEventListener('resize', changed);
  return () => {
    size.disconnect();
    removeEventListener('resize', changed);
  };
}

/**
 * Whether the window is at most so many `rem` wide. A media query in `em` asks the same in the
 * measure of the browser's own text, and larger text needs more room.
 */
export const useRoomUpTo = (rem: number): boolean =>
  useSyncExternalStore(
    follow,
    useCallback(() => matchMedia(`(max-width: ${rem * remInPx()}px)`).matches, [rem]),
  );
