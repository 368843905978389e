import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { YearSpending } from '#src/domain/invoice-totals.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { chartMessages } from './chart-messages.ts';
import { PlotTip, plotText } from './plot-tip.tsx';

/** A file of its own: the chart library comes with it. */
export default function SpendingPlot({ years }: { years: YearSpending[] }) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  return (
    <ResponsiveContainer>
      <BarChart
        data={years}
        title={text.spending}
        margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="year"
          interval="equidistantPreserveStart"
          minTickGap={12}
          height={22}
          tickLine={false}
          tick={plotText}
          stroke="var(--hairline-strong)"
        />
        <YAxis
          width="auto"
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
                    `${spent.year}\u00a0: ${format.euros(spent.total)}`,
                    format.count(spent.invoices, text.invoice, text.invoices),
                  ]}
                />
              )
            );
          }}
        />
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
