import { Box } from '@mantine/core';
import type { VehicleView } from '#src/domain/view.ts';
import type { Frame } from './frame.ts';
import { MARK_SIZE, type Mark } from './lanes.ts';
import classes from './picture-tip.module.css';
import { useMarkWords } from './use-mark-words.ts';

interface PictureTipProps {
  view: VehicleView;
  frame: Frame;
  mark: Mark;
  y: number;
}

/** What the pointer is on, beside it; the details beneath say the rest, and say it to everyone. */
export function PictureTip({ view, frame, mark, y }: PictureTipProps) {
  const { title, dates, km } = useMarkWords(view);
  const x = frame.markX(mark);
  const [first] = mark.items;
  const value = mark.items.length === 1 && first ? km(first.event, first.doubt) : null;
  return (
    <Box
      className={classes.tip}
      data-side={x > frame.width / 2 ? 'left' : 'right'}
      style={{ '--tip-x': `${x}px`, '--tip-y': `${y}px`, '--tip-gap': `${MARK_SIZE / 2 + 4}px` }}
      aria-hidden
    >
      <strong>{title(mark)}</strong>
      <span>{dates(mark)}</span>
      {value !== null && <span>{value}</span>}
    </Box>
  );
}
