import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen is that wide at most: for what CSS alone cannot lay out anew. */
export const useScreen = (maxWidth: string): boolean =>
  useMediaQuery(`(max-width: ${maxWidth})`, false, { getInitialValueInEffect: false });
