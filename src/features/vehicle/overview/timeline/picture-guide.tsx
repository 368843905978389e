import type { Frame } from './frame.ts';
import type { Mark } from './lanes.ts';
import classes from './picture-guide.module.css';

interface PictureGuideProps {
  frame: Frame;
  mark: Mark;
  y: number;
}

/** Leads from the mark in hand to its date, and by the curve to its mileage. */
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
