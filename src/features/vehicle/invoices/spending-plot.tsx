import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { YearSpending } from '#src/domain/invoice-totals.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { axisTicks } from './axis-ticks.ts';
import { chartMessages } from './chart-messages.ts';
import { PlotTip, plotText } from './plot-tip.tsx';
import { useAmount } from './use-amount.ts';

/** A file of its own: the chart library comes with it. */
export default function SpendingPlot({ years }: { years: YearSpending[] }) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const amount = useAmount();
  const totals = years.map(({ total }) => total ?? 0);
  const ticks = axisTicks(Math.min(0, ...totals), Math.max(0, ...totals), 4);
  return (
    <ResponsiveContainer>
      <BarChart
        data={years}
        title={text.spending}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} horizontalValues={ticks} stroke="var(--hairline)" />
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
          width="auto"
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
