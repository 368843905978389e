import { useMediaQuery } from '@mantine/hooks';

const useScreen = (maxWidth: string): boolean =>
  useMediaQuery(`(max-width: ${maxWidth})`, false, { getInitialValueInEffect: false });

/** Where the chart's text goes above its marks, and the table becomes a list. */
export const useNarrow = (): boolean => useScreen('75em');

/** Where the chosen row's facts go under the chart; the style sheets know the same width. */
export const usePhone = (): boolean => useScreen('47.99em');
