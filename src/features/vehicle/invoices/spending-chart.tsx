import { lazy } from 'react';
import type { SpendingSeries } from '#src/domain/invoice-totals.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ChartFigure } from './chart-figure.tsx';
import { chartMessages } from './chart-messages.ts';
import { Figures } from './figures.tsx';
import { useAmount } from './use-amount.ts';

const SpendingPlot = lazy(() => fetchCode(() => import('./spending-plot.tsx')));

interface SpendingChartProps {
  /** At least one year. */
  spending: SpendingSeries;
  plate: string;
}

export function SpendingChart({ spending: { years, outside }, plate }: SpendingChartProps) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const amount = useAmount();
  const most = years.toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0))[0];
  const [first, last] = [years[0], years.at(-1)];
  const summary = [
    text.taxUnknown,
    first && last && text.years(String(first.year), String(last.year)),
    most && text.most(String(most.year), amount(most.total)),
  ];
  const count = (n: number) => format.count(n, text.invoice, text.invoices);
  return (
    <ChartFigure
      title={text.spending}
      summary={
        <>
          {summary.filter(Boolean).join(' · ')}
          {outside.invoices > 0 &&
            `. ${text.outside(count(outside.invoices), amount(outside.total))}`}
        </>
      }
      fileName={`${plate}-${text.spendingFile}`}
      figures={() => (
        <Figures
          caption={text.spending}
          columns={[
            { title: text.year },
            { title: text.count, numeric: true },
            { title: text.total, numeric: true },
          ]}
          rows={years.toReversed().map(({ year, invoices, total }) => ({
            key: String(year),
            cells: [year, format.integer(invoices), amount(total)],
          }))}
        />
      )}
    >
      <SpendingPlot years={years} />
    </ChartFigure>
  );
}
