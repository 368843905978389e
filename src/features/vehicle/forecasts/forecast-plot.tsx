import { useElementSize } from '@mantine/hooks';
import { Fragment, memo } from 'react';
import {
  CartesianGrid,
  DefaultZIndexes,
  ReferenceLine,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { oldestFirst } from '#rules/days.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { TimeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { forecastPanelMessages } from '#src/features/vehicle/messages.ts';
import { noLines } from '#src/features/vehicle/no-lines.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { PAPER_WIDTH, useOnPaper } from '#src/ui/printing.ts';
import { remInPx } from '#src/ui/use-room.ts';
import { axisHeight, axisSpan, axisTicks, dayOf, type RowLayout, rowShape } from './axis.ts';
import { Glyph, type GlyphKind } from './forecast-facts.tsx';
import classes from './forecast-plot.module.css';

interface ForecastPlotProps {
  forecasts: readonly JobForecast[];
  today: IsoDate;
  layout: RowLayout;
}

/** In px: room at the edges for half a mark. */
const EDGE = 12;
/** Room for the marks that lie outside, with their dates, which grow with the text: in rem. */
const GUTTER = { beside: 6.125, above: 4.125, tall: 4.125 };
/** In px: the text's usual size, for which what doesn't grow with it is measured. */
const USUAL = 16;

/** On paper, beside the rows' text, which forecast-board.module.css makes 14rem wide. */
const PLOT_ON_PAPER = PAPER_WIDTH - 224;

/** The marks of every row against the dates. The rows' text lies over it, but isn't part of it. */
function ForecastPlot({ forecasts, today, layout }: ForecastPlotProps) {
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const format = useFormat();
  const { ref, width: onScreen } = useElementSize();
  const width = useOnPaper() ? PLOT_ON_PAPER : onScreen;
  const span = axisSpan(forecasts, today);
  const dates = forecasts.flatMap(({ lastJobDate, doneSince, bases }) => [
    ...[lastJobDate, doneSince].filter((date) => date !== null),
    ...bases.map(({ date }) => date),
  ]);
  const rem = remInPx();
  const gutter = GUTTER[layout] * rem;
  const left = dates.some((date) => date < span.from) ? gutter : EDGE;
  const right = dates.some((date) => date > span.to) ? gutter : EDGE;
  const ticks = axisTicks(span, Math.max(1, ((width - left - right) * USUAL) / rem));
  const labels = new Map(
    ticks.map(({ date, unit }) => [
      dayOf(date),
      unit === 'year' ? date.slice(0, 4) : format.month(date),
    ]),
  );
  const top = axisHeight(rem);
  const { height } = rowShape(layout, rem);
  return (
    <div
      ref={ref}
      className={classes.plot}
      role="img"
      aria-label={text.chart(forecasts.length, format.month(span.from), format.month(span.to))}
    >
      {width > 0 && (
        <ScatterChart
          width={width}
          height={top + forecasts.length * height}
          margin={{ top: 0, right, bottom: 0, left }}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            dataKey="day"
            orientation="top"
            height={top}
            domain={[dayOf(span.from), dayOf(span.to)]}
            allowDataOverflow
            ticks={[...labels.keys()]}
            interval={0}
            tick={{ fill: 'var(--mantine-color-dimmed)' }}
            tickFormatter={(day: number) => labels.get(day) ?? ''}
            axisLine={false}
            tickLine={false}
          />
          <YAxis
            type="number"
            dataKey="row"
            hide
            reversed
            domain={[0, forecasts.length]}
            allowDataOverflow
          />
          <CartesianGrid
            horizontal={false}
            horizontalCoordinatesGenerator={noLines}
            stroke="var(--hairline)"
          />
          <ReferenceLine
            x={dayOf(today)}
            stroke="var(--mantine-color-text)"
            label={{
              value: said.today,
              position: 'top',
              dy: -1.375 * rem,
              fill: 'var(--mantine-color-text)',
              fontWeight: 600,
            }}
          />
          {forecasts.map((forecast, index) => (
            <RowMarks
              key={forecast.key}
              forecast={forecast}
              span={span}
              top={top + index * height}
              layout={layout}
            />
          ))}
        </ScatterChart>
      )}
    </div>
  );
}

/** Choosing a row changes nothing here, so it isn't drawn again. */
export default memo(ForecastPlot);

interface Mark {
  kind: GlyphKind;
  date: IsoDate;
  filled: boolean;
  doubtful: boolean;
}

interface RowMarksProps {
  forecast: JobForecast;
  span: TimeSpan;
  /** Where the row begins, in px. */
  top: number;
  layout: RowLayout;
}

/** One job's marks on the date axis: the last time, then the bases, joined by a line. */
function RowMarks({ forecast, span, top, layout }: RowMarksProps) {
  const scale = useXAxisScale();
  const area = usePlotArea();
  if (!scale || !area) return null;
  const y = top + rowShape(layout, remInPx()).marksAt;
  const start = area.x;
  const end = area.x + area.width;
  const xOf = (date: IsoDate) => {
    const x = scale(dayOf(date)) ?? start;
    return Math.min(end, Math.max(start, x));
  };
  const marks = marksOf(forecast);
  const inOrder = marks.toSorted((a, b) => oldestFirst(a.date, b.date));
  const { due, lastJobDate, bases } = forecast;
  const latest = bases.at(-1);
  const before = inOrder.filter(({ date }) => date < span.from);
  const after = inOrder.filter(({ date }) => date > span.to);
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      {due && lastJobDate !== null && (
        <path className={classes.wait} d={`M${xOf(lastJobDate)} ${y}H${xOf(due.date)}`} />
      )}
      {due && latest && (
        <path className={classes.span} d={`M${xOf(due.date)} ${y}H${xOf(latest.date)}`} />
      )}
      {marks
        .filter(({ date }) => date >= span.from && date <= span.to)
        .map((mark) => (
          <Fragment key={mark.kind}>
            <Glyph kind={mark.kind} filled={mark.filled} x={xOf(mark.date)} y={y} />
            {mark.doubtful && (
              <text className={classes.doubt} x={xOf(mark.date) + 7} y={y + 12}>
                ?
              </text>
            )}
          </Fragment>
        ))}
      <Beyond marks={before} side={-1} x={start} y={y} layout={layout} />
      <Beyond marks={after} side={1} x={end} y={y} layout={layout} />
    </ZIndexLayer>
  );
}

function marksOf({ lastJobDate, lastJobDoubt, doneSince, bases, due }: JobForecast): Mark[] {
  const done = [
    { kind: 'last-done' as const, date: lastJobDate, doubtful: lastJobDoubt !== null },
    { kind: 'done-since' as const, date: doneSince, doubtful: false },
  ];
  return [
    ...done.flatMap(({ kind, date, doubtful }) =>
      date === null ? [] : [{ kind, date, filled: false, doubtful }],
    ),
    // The due date is drawn last, over those in the same place.
    ...bases.toReversed().map((one) => ({
      kind: one.basis,
      date: one.date,
      filled: one === due,
      doubtful: one.doubt !== null,
    })),
  ];
}

interface BeyondProps {
  marks: readonly Mark[];
  side: 1 | -1;
  /** The edge of the axis. */
  x: number;
  y: number;
  layout: RowLayout;
}

/** In rem. */
const LINE = 0.75;

/**
 * Marks beyond an edge of the axis: one above the other at the side, each with an arrow and its
 * date.
 */
function Beyond({ marks, side, x, y, layout }: BeyondProps) {
  const format = useFormat();
  return marks.map((mark, index) => {
    const lineY = y + (index - (marks.length - 1) / 2) * LINE * remInPx();
    return (
      <g key={mark.kind} className={classes.beyond}>
        <path d={`M${x + side * 3} ${lineY - 4}l${side * 5} 4l${side * -5} 4Z`} />
        <Glyph kind={mark.kind} filled={mark.filled} x={x + side * 16} y={lineY} />
        <text
          x={x + side * 25}
          y={lineY}
          dominantBaseline="central"
          textAnchor={side === 1 ? 'start' : 'end'}
        >
          {layout !== 'beside' || mark.date < '1000'
            ? mark.date.slice(0, 4)
            : format.month(mark.date)}
          {mark.doubtful && ' ?'}
        </text>
      </g>
    );
  });
}
