import { Box } from '@mantine/core';
import { memo } from 'react';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { useMarkWords } from './event-words.ts';
import type { Frame } from './frame.ts';
import { MARK_SIZE, type Mark, type MarkShape, toneOfMark } from './lanes.ts';
import classes from './picture-marks.module.css';

interface PictureMarkProps {
  view: VehicleView;
  mark: Mark;
  x: number;
  y: number;
  /** The mark that Tab moves to. */
  tabStop: boolean;
  active: boolean;
}

/** A mark, laid over the picture as a button. The picture listens for all of them. */
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
      data-printed
      data-mark={mark.id}
      data-active={active}
    >
      <GlyphIcon shape={mark.shape} count={mark.items.length} tone={toneOfMark(mark)} />
    </button>
  );
});

interface PictureTipProps {
  view: VehicleView;
  frame: Frame;
  mark: Mark;
  y: number;
}

/**
 * What the pointer is on, shown next to it. The details below say the rest, and say it to everyone.
 */
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

interface PictureGuideProps {
  frame: Frame;
  mark: Mark;
  y: number;
}

/** Lines from the current mark to its date and, along the curve, to its mileage. */
export function PictureGuide({ frame, mark, y }: PictureGuideProps) {
  const { plot, axis, left } = frame;
  const x = frame.markX(mark);
  const km = mark.lead.event.mileage?.km ?? null;
  const kmY = plot && km !== null ? frame.y(km) : null;
  return (
    <g aria-hidden>
      <path className={classes.line} d={`M${x} ${Math.min(kmY ?? y, y)}V${axis}`} />
      {kmY !== null && (
        <>
          <path className={classes.line} d={`M${left - 12} ${kmY}H${x}`} />
          <circle className={classes.point} cx={x} cy={kmY} r={3} />
        </>
      )}
    </g>
  );
}

interface GlyphProps {
  shape: MarkShape;
  /** More than one: the same outline, but larger, with the number in it. */
  count?: number;
  tone?: Tone;
}

const MOST = 99;

/** The highest number for which an outline that narrows has room at full width. */
const MOST_POINTED = 9;

/**
 * A kind of event, drawn around the origin, next to words that say the same. Its outline tells what
 * it is, whatever the colour.
 */
export function GlyphIcon({ shape, count = 1, tone = 'calm' }: GlyphProps) {
  const several = count > 1;
  const isPointed = shape === 'forecast' || shape === 'release';
  const half = several ? (count > MOST ? WIDEST : LARGE) : SMALL;
  return (
    <svg
      className={classes.glyph}
      viewBox="-12 -12 24 24"
      aria-hidden
      data-shape={shape}
      data-tone={tone}
      data-several={several}
    >
      <path className={classes.outline} d={outlines[shape](half)} />
      {several ? (
        <text
          className={classes.count}
          dy="0.36em"
          textLength={count > (isPointed ? MOST_POINTED : MOST) ? (isPointed ? 12 : 17) : undefined}
          lengthAdjust="spacingAndGlyphs"
        >
          {count > MOST ? `${MOST}+` : count}
        </text>
      ) : (
        inside[shape] && <path className={classes.inside} d={inside[shape]} />
      )}
    </svg>
  );
}

/** Half the height of a single mark, of one with a number, and of one with "99+". */
const SMALL = 6;
const LARGE = 10.5;
const WIDEST = 12;

const circle = (r: number) => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
const box = (x: number, y: number) => `M${-x} ${-y}H${x}V${y}H${-x}Z`;

/** None is wider than a mark may be: next to today, it touches the line without crossing it. */
const outlines: Record<MarkShape, (half: number) => string> = {
  invoice: circle,
  reading: circle,
  doubtful: circle,
  release: (half) => `M${-half} ${half}L0 ${-half}L${half} ${half}Z`,
  operation: (half) => box(half * 0.88, half * 0.88),
  reminder: (half) => box(half * 1.05, half * 0.8),
  inspection: (half) =>
    `M${-half * 0.58} ${-half}H${half * 0.58}L${half * 1.08} 0L${half * 0.58} ${half}H${-half * 0.58}L${-half * 1.08} 0Z`,
  forecast: (half) => `M0 ${-half * 1.1}L${half * 1.1} 0L0 ${half * 1.1}L${-half * 1.1} 0Z`,
};

const inside: Partial<Record<MarkShape, string>> = {
  doubtful: 'M-3 -3L3 3M3 -3L-3 3',
  reminder: 'M-6 -4L0 1L6 -4',
};
