import { useMediaQuery } from '@mantine/hooks';

/** In px: how large the page's text is, which may be more than the browser's own. */
export const remInPx = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Whether the window is at most so many `rem` wide. A media query in `em` asks the same in the
 * measure of the browser's own text, and larger text needs more room.
 */
export const useRoomUpTo = (rem: number): boolean =>
  useMediaQuery(`(max-width: ${rem * remInPx()}px)`, false, { getInitialValueInEffect: false });
