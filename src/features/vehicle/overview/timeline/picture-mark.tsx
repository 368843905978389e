import { memo } from 'react';
import type { VehicleView } from '#src/domain/view.ts';
import { GlyphIcon } from './glyph-icon.tsx';
import type { Mark } from './lanes.ts';
import { toneOfMark } from './mark-tone.ts';
import classes from './picture-mark.module.css';
import { useMarkWords } from './use-mark-words.ts';

interface PictureMarkProps {
  view: VehicleView;
  mark: Mark;
  x: number;
  y: number;
  /** The one that Tab leads to. */
  tabStop: boolean;
  active: boolean;
}

/** A mark, laid over the picture as a button; the picture listens for all of them. */
export const PictureMark = memo(function PictureMark(props: PictureMarkProps) {
  const { view, mark, x, y, tabStop, active } = props;
  const { label } = useMarkWords(view);
  return (
    <button
      type="button"
      className={classes.mark}
      style={{ translate: `${x.toFixed(1)}px ${y.toFixed(1)}px` }}
      tabIndex={tabStop ? 0 : -1}
      aria-label={label(mark)}
      data-mark={mark.id}
      data-active={active}
    >
      <GlyphIcon shape={mark.shape} count={mark.items.length} tone={toneOfMark(mark)} />
    </button>
  );
});
