import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';

/**
 * In rem, as in blacklist-table.module.css: the height of a row without doubts, and what each doubt
 * adds.
 */
const heights = {
  wide: { row: 3.75, doubt: 1.375 },
  medium: { row: 7, doubt: 1.375 },
  narrow: { row: 11.5, doubt: 2.5 },
};

/**
 * The layout of the rows on this screen, and their heights in px, which grow with the text's size.
 */
export function useRowLayout() {
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const name = isWide ? 'wide' : isNarrow ? 'narrow' : 'medium';
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { row, doubt } = heights[name];
    return { name, heightOf: (doubts: number) => (row + doubts * doubt) * rem };
  }, [name]);
}
