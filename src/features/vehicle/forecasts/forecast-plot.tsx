import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import { CartesianGrid, ReferenceLine, ScatterChart, XAxis, YAxis } from 'recharts';
import type { JobForecast } from '#src/domain/forecasts.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { axisSpan, axisTicks, dayOf } from './axis.ts';
import { axisHeight, rowShape } from './chart-shape.ts';
import classes from './forecast-plot.module.css';
import { RowMarks } from './row-marks.tsx';

interface ForecastPlotProps {
  forecasts: readonly JobForecast[];
  today: IsoDate;
  compact: boolean;
}

/** Room at the edges for half a mark, or for the marks that lie beyond, with their date. */
const EDGE = 12;
const GUTTER = { wide: 98, compact: 66 };

/** The marks of every row against the dates; the rows' text stands on it and is not its own. */
function ForecastPlot({ forecasts, today, compact }: ForecastPlotProps) {
  const text = useMessages(forecastMessages);
  const format = useFormat();
  const { ref, width } = useElementSize();
  const span = axisSpan(forecasts, today);
  const dates = forecasts.flatMap(({ lastJobDate, doneSince, bases }) => [
    ...[lastJobDate, doneSince].filter((date) => date !== null),
    ...bases.map(({ date }) => date),
  ]);
  const gutter = compact ? GUTTER.compact : GUTTER.wide;
  const left = dates.some((date) => date < span.from) ? gutter : EDGE;
  const right = dates.some((date) => date > span.to) ? gutter : EDGE;
  const ticks = axisTicks(span, Math.max(1, width - left - right));
  const labels = new Map(
    ticks.map(({ date, unit }) => [
      dayOf(date),
      unit === 'year' ? date.slice(0, 4) : format.month(date),
    ]),
  );
  const { height } = rowShape(compact);
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
          height={axisHeight + forecasts.length * height}
          margin={{ top: 0, right, bottom: 0, left }}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            dataKey="day"
            orientation="top"
            height={axisHeight}
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
          <CartesianGrid horizontal={false} stroke="var(--hairline)" />
          <ReferenceLine
            x={dayOf(today)}
            stroke="var(--mantine-color-text)"
            label={{
              value: text.today,
              position: 'top',
              dy: -22,
              fill: 'var(--mantine-color-text)',
              fontWeight: 600,
            }}
          />
          {forecasts.map((forecast, index) => (
            <RowMarks
              key={forecast.key}
              forecast={forecast}
              span={span}
              top={axisHeight + index * height}
              compact={compact}
            />
          ))}
        </ScatterChart>
      )}
    </div>
  );
}

/** Choosing a row changes nothing here. */
export default memo(ForecastPlot);
