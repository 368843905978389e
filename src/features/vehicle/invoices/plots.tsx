import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { addDays } from '#rules/days.ts';
import type { YearSpending } from '#src/domain/invoices/invoice-totals.ts';
import { chartMessages } from '#src/features/vehicle/messages.ts';
import { noLines } from '#src/features/vehicle/no-lines.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { PAPER_WIDTH, useOnPaper } from '#src/ui/printing.ts';
import classes from './charts.module.css';
import { axisTicks, type MileagePoint, type MileageSeries } from './series.ts';
import { useAmount } from './use-amount.ts';

export function SpendingPlot({ years }: { years: YearSpending[] }) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const amount = useAmount();
  const width = usePlotWidth();
  const totals = years.map(({ total }) => total ?? 0);
  const ticks = axisTicks(Math.min(0, ...totals), Math.max(0, ...totals), 4);
  return (
    <ResponsiveContainer width={width}>
      <BarChart
        data={years}
        title={text.spending}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid
          vertical={false}
          verticalCoordinatesGenerator={noLines}
          horizontalValues={ticks}
          stroke="var(--hairline)"
        />
        <XAxis
          dataKey="year"
          interval="equidistantPreserveStart"
          minTickGap={12}
          height={22}
          tickLine={false}
          axisLine={false}
          tick={plotText}
        />
        <YAxis
          width={widthOf(ticks.map(format.integer))}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
          ticks={ticks}
          interval={0}
          tickFormatter={format.integer}
          tickLine={false}
          axisLine={false}
          tick={plotText}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--surface-sunken)' }}
          content={({ payload }) => {
            const spent = years.find(({ year }) => year === payload[0]?.payload?.year);
            return (
              spent && (
                <PlotTip
                  lines={[
                    `${spent.year}\u00a0: ${amount(spent.total)}`,
                    format.count(spent.invoices, text.invoice, text.invoices),
                  ]}
                />
              )
            );
          }}
        />
        <ReferenceLine y={0} stroke="var(--hairline-strong)" />
        <Bar
          dataKey="total"
          fill="var(--chart-mileage)"
          maxBarSize={28}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** More dots would only make the line look thick. */
const MAX_DOTS = 80;

export function MileagePlot({ series }: { series: MileageSeries }) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const width = usePlotWidth();
  const { points, counters, from, to, yearTicks, kmTicks } = series;
  const wordsOf = ({ km, reliable, doubtful }: MileagePoint) => {
    const kind =
      reliable !== undefined ? 'reliable' : doubtful !== undefined ? 'doubtful' : 'estimated';
    return `${format.km(km)} · ${text[kind]}`;
  };
  return (
    <ResponsiveContainer width={width}>
      <LineChart
        data={points}
        title={text.mileage}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      >
        <CartesianGrid
          vertical={false}
          verticalCoordinatesGenerator={noLines}
          horizontalValues={kmTicks}
          stroke="var(--hairline)"
        />
        <XAxis
          dataKey="day"
          type="number"
          domain={[from, to]}
          ticks={yearTicks}
          interval={0}
          tickFormatter={(day: number) => addDays('1970-01-01', day).slice(0, 4)}
          height={22}
          tick={plotText}
          stroke="var(--hairline-strong)"
        />
        <YAxis
          width={widthOf(kmTicks.map(format.integer))}
          domain={[0, kmTicks.at(-1) ?? 0]}
          ticks={kmTicks}
          interval={0}
          tickFormatter={format.integer}
          tickLine={false}
          axisLine={false}
          tick={plotText}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ label }) => {
            const onDay = points.filter(({ day }) => day === label);
            const [first] = onDay;
            return first && <PlotTip lines={[format.date(first.date), ...onDay.map(wordsOf)]} />;
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
        {counters.map((counter) => (
          <Line
            key={counter}
            dataKey={(point: MileagePoint) =>
              point.counter === counter ? point.reliable : undefined
            }
            connectNulls
            stroke="var(--chart-mileage)"
            strokeWidth={1.5}
            dot={points.length <= MAX_DOTS && { r: 2.5, fill: 'var(--chart-mileage)' }}
            isAnimationActive={false}
          />
        ))}
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

/** Paper has no time to be measured. */
const usePlotWidth = () => (useOnPaper() ? PAPER_WIDTH : '100%');

/** A doubtful reading's mark: its shape differs, not only its colour. */
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

/** How the axes' words look, on screen and in a saved picture. */
const plotText = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** The widest digit of that text and the room beside it, in px. */
const DIGIT = 7;
const TICK_MARGIN = 12;

/** An axis's room for its labels. The chart library would lay each of them out to measure it. */
const widthOf = (labels: readonly string[]): number =>
  TICK_MARGIN + DIGIT * Math.max(...labels.map(({ length }) => length));

/** What the pointer or the arrow keys show about a place on a chart. */
function PlotTip({ lines }: { lines: readonly string[] }) {
  return (
    <div className={classes.tip}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
