import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';

/** In rem, as blacklist-table.module.css lays the rows out: a row without doubt, and each doubt's part. */
const heights = {
  wide: { row: 3.75, doubt: 1.375 },
  medium: { row: 7, doubt: 1.375 },
  narrow: { row: 11.5, doubt: 2.5 },
};

/** How rows are laid out on this screen, and how high they are in px: growing with the text's size. */
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
