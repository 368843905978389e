import { useMemo, useState } from 'react';
import { useOnPaper } from '#src/ui/printing.ts';
import { remInPx, useRoomUpTo } from '#src/ui/use-room.ts';

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
  const isMedium = useRoomUpTo(74.99);
  const isNarrow = useRoomUpTo(47.99);
  const onScreen = isNarrow ? 'narrow' : isMedium ? 'medium' : 'wide';
  const onPaper = useOnPaper();
  // The width of paper is none of the screen's: another layout would forget the rows that have arrived.
  const [name, setName] = useState<keyof typeof heights>(onScreen);
  if (!onPaper && name !== onScreen) setName(onScreen);
  return useMemo(() => {
    const rem = remInPx();
    const { row, doubt } = heights[name];
    return { name, heightOf: (doubts: number) => (row + doubts * doubt) * rem };
  }, [name]);
}
