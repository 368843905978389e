import { Fragment, useId } from 'react';
import { curvesOf, type Mileage } from '#src/domain/mileage/mileage.ts';
import type { Timeline } from '#src/domain/timeline/timeline.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useLaneName } from './event-words.ts';
import type { Frame } from './frame.ts';
import classes from './picture-axes.module.css';
import { type DayWindow, dateTicks, dayOf, holds, type KmRange, kmTicks } from './scales.ts';
import type { Row } from './use-picture.ts';

interface PictureAxesProps {
  frame: Frame;
  window: DayWindow;
  km: KmRange | null;
  /** The rows below the plot. */
  rows: readonly Row[];
  today: IsoDate;
}

/** The pixels that a date's label takes, including a space next to it. */
const LABELS = { month: 84, year: 48 };
const KM_LINES = 4;

/** What one reads the marks by: dates, mileages, today, and the rows' names. */
export function PictureAxes({ frame, window, km, rows, today }: PictureAxesProps) {
  const format = useFormat();
  const { left, right, width, axis, x } = frame;
  const { unit, ticks } = dateTicks(window, frame.pixelsPerDay, LABELS);
  const now = dayOf(today);
  const future = Math.min(Math.max(x(now), 0), width);
  return (
    <g aria-hidden>
      {now < window.to && (
        <rect
          className={classes.future}
          x={future}
          y={0}
          width={Math.max(0, width - future)}
          height={axis}
        />
      )}
      {ticks.map(({ day, date }) => (
        <Fragment key={date}>
          <path className={classes.line} d={`M${x(day)} ${frame.plot?.top ?? 0}V${axis}`} />
          <text
            className={classes.label}
            x={Math.min(Math.max(x(day), 18), width - 18)}
            y={axis + 16}
            textAnchor="middle"
          >
            {unit === 'year' ? date.slice(0, 4) : format.month(date)}
          </text>
        </Fragment>
      ))}
      <path className={classes.axis} d={`M${left - 12} ${axis}H${right + 12}`} />
      <KmLines frame={frame} km={km} />
      <RowNames frame={frame} rows={rows} />
      {holds(window, now) && <Today frame={frame} at={x(now)} />}
    </g>
  );
}

/**
 * In pixels above the bottom of the plot: labels inside the plot must leave this room to the oldest
 * marks.
 */
const CURVE_START = 32;

interface KmProps {
  frame: Frame;
  km: KmRange | null;
}

function KmLines({ frame, km }: KmProps) {
  const text = useMessages(timelineMessages);
  const { plot, left, right, wide } = frame;
  if (!plot) return null;
  const line = (y: number) => `M${left - 12} ${y}H${right + 12}`;
  return (
    <>
      {wide && (
        <text className={classes.name} x={0} y={13}>
          {text.mileage}
        </text>
      )}
      <path className={classes.axis} d={line(plot.bottom)} />
      {km &&
        kmTicks(km, KM_LINES).map((value) => (
          <path key={value} className={classes.line} d={line(frame.y(value))} />
        ))}
    </>
  );
}

/**
 * The mileages in figures. They are drawn over the curve, because on a narrow screen they are
 * inside the plot.
 */
export function KmLabels({ frame, km }: KmProps) {
  const format = useFormat();
  const { plot, left, wide } = frame;
  if (!plot || !km) return null;
  return (
    <g aria-hidden>
      {kmTicks(km, KM_LINES)
        // Inside the plot, the lowest label would be where the curve and its marks begin.
        .filter((value) => wide || frame.y(value) < plot.bottom - CURVE_START)
        .map((value) => (
          <text
            key={value}
            className={classes.label}
            data-in-plot={!wide}
            x={wide ? left - 18 : 0}
            y={frame.y(value) + (wide ? 4 : -4)}
            textAnchor={wide ? 'end' : 'start'}
          >
            {format.km(value)}
          </text>
        ))}
    </g>
  );
}

function RowNames({ frame, rows }: { frame: Frame; rows: readonly Row[] }) {
  const laneName = useLaneName();
  const { left, right, wide } = frame;
  return rows.map(({ lane }, index) => (
    <Fragment key={lane.key}>
      {wide && (
        <path className={classes.line} d={`M${left - 12} ${frame.rowY(index)}H${right + 12}`} />
      )}
      <text className={classes.name} x={0} y={wide ? frame.rowY(index) + 4 : frame.rowNameY(index)}>
        {laneName(lane)}
      </text>
    </Fragment>
  ));
}

/** Half the width of the word. */
const TODAY_HALF = 34;

function Today({ frame, at }: { frame: Frame; at: number }) {
  const text = useMessages(timelineMessages);
  const middle = Math.min(Math.max(at, TODAY_HALF), frame.width - TODAY_HALF);
  return (
    <>
      <path className={classes.today} d={`M${at} 18V${frame.axis}`} />
      <text className={classes.todayName} x={middle} y={13} textAnchor="middle">
        {text.today}
      </text>
    </>
  );
}

interface MileageCurveProps {
  frame: Frame;
  mileage: Mileage;
  projection: Timeline['projection'];
}

type Point = Mileage['curve'][number];

/**
 * The mileage from reading to reading, a line for each counter; dashed where it follows the monthly
 * estimate.
 */
export function MileageCurve({ frame, mileage, projection }: MileageCurveProps) {
  const clip = useId();
  const curves = curvesOf(mileage);
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
      {curves.map(
        (curve) =>
          curve.length > 1 && (
            <path key={curve[0]?.date} className={classes.curve} d={`M${path(curve)}`} />
          ),
      )}
      {projection && (
        <path className={classes.projection} d={`M${path([projection.from, projection.to])}`} />
      )}
    </g>
  );
}
