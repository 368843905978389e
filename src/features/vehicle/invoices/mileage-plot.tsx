import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { addDays } from '#src/domain/dates.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { chartMessages } from './chart-messages.ts';
import type { MileagePoint, MileageSeries } from './mileage-series.ts';
import { PlotTip, plotText } from './plot-tip.tsx';

/** A file of its own: the chart library comes with it. */
export default function MileagePlot({ series }: { series: MileageSeries }) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const { points, from, to, ticks, top } = series;
  const linesOf = ({ date, reliable, doubtful, estimated }: MileagePoint) => [
    format.date(date),
    ...(reliable === null ? [] : [`${format.km(reliable)} · ${text.reliable}`]),
    ...(doubtful === null ? [] : [`${format.km(doubtful)} · ${text.doubtful}`]),
    ...(estimated === null || reliable !== null
      ? []
      : [`${format.km(estimated)} · ${text.estimated}`]),
  ];
  return (
    <ResponsiveContainer>
      <LineChart
        data={points}
        title={text.mileage}
        margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="day"
          type="number"
          domain={[from, to]}
          ticks={ticks}
          tickFormatter={(day: number) => addDays('1970-01-01', day).slice(0, 4)}
          height={22}
          tick={plotText}
          stroke="var(--hairline-strong)"
        />
        <YAxis
          width="auto"
          domain={[0, top]}
          tickFormatter={format.integer}
          tickLine={false}
          axisLine={false}
          tick={plotText}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ label }) => {
            const point = points.find(({ day }) => day === label);
            return point && <PlotTip lines={linesOf(point)} />;
          }}
        />
        <Line
          dataKey="estimated"
          connectNulls
          stroke="var(--chart-mileage)"
          strokeDasharray="4 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="reliable"
          connectNulls
          stroke="var(--chart-mileage)"
          strokeWidth={1.5}
          dot={{ r: 2.5, fill: 'var(--chart-mileage)' }}
          isAnimationActive={false}
        />
        <Line
          dataKey="doubtful"
          stroke="none"
          dot={<Cross />}
          activeDot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** A doubtful reading's mark: another shape, not only another colour. */
function Cross({ cx, cy }: { cx?: number; cy?: number }) {
  if (cx === undefined || cy === undefined) return null;
  return (
    <path
      d={`M${cx - 4} ${cy - 4}l8 8m0 -8l-8 8`}
      stroke="var(--tone-soon)"
      strokeWidth={2}
      fill="none"
    />
  );
}
