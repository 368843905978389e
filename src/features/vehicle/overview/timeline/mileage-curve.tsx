import { useId } from 'react';
import type { Mileage } from '#src/domain/mileage.ts';
import type { Timeline } from '#src/domain/timeline.ts';
import { dayOf } from './day-window.ts';
import type { Frame } from './frame.ts';
import classes from './mileage-curve.module.css';

interface MileageCurveProps {
  frame: Frame;
  mileage: Mileage;
  projection: Timeline['projection'];
}

type Point = Mileage['curve'][number];

/** The mileage from reading to reading, and dashed where it is carried on by the monthly estimate. */
export function MileageCurve({ frame, mileage: { curve }, projection }: MileageCurveProps) {
  const clip = useId();
  const path = (points: readonly Point[]) =>
    points
      .map(
        ({ date, mileage }) =>
          `${frame.x(dayOf(date)).toFixed(1)} ${frame.lineY(mileage).toFixed(1)}`,
      )
      .join('L');
  const { plot, left, right } = frame;
  if (!plot) return null;
  return (
    <g aria-hidden clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect
          x={left - 12}
          y={plot.top}
          width={right - left + 24}
          height={plot.bottom - plot.top}
        />
      </clipPath>
      {curve.length > 1 && <path className={classes.curve} d={`M${path(curve)}`} />}
      {projection && (
        <path className={classes.projection} d={`M${path([projection.from, projection.to])}`} />
      )}
    </g>
  );
}
