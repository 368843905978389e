import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, type ReactNode, startTransition, useEffect, useState } from 'react';
import { ahead } from '#src/code-ahead.ts';
import { type SpendingSeries, spendingByYear } from '#src/domain/invoices/invoice-totals.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { chartMessages } from '#src/features/vehicle/messages.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { Trace } from '#src/shared/traces/trace.tsx';
import { useDoubtWords } from '#src/shared/words/doubt-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { ChartFigure, Figures } from './chart-figure.tsx';
import classes from './charts.module.css';
import { drawnEstimate, type MileageSeries, mileageSeries } from './series.ts';
import { useAmount } from './use-amount.ts';

/** In a separate file, because the chart library comes with them. */
const plots = ahead(() => fetchCode(() => import('./plots.tsx')));
const SpendingPlot = lazyPiece(async () => ({ default: (await plots()).SpendingPlot }));
const MileagePlot = lazyPiece(async () => ({ default: (await plots()).MileagePlot }));

interface ChartsProps {
  view: VehicleView;
  invoices: readonly VehicleInvoice[];
}

/**
 * Two small charts. On a phone, where the invoices come first, the charts and their code are loaded
 * on request. The filter of the invoices doesn't affect them, so they aren't drawn again for it.
 */
export const Charts = memo(function Charts({ view, invoices }: ChartsProps) {
  const { mileage, today } = view;
  const text = useMessages(chartMessages);
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const [asked, setAsked] = useState(false);
  const drawn = useOneByOne(2);
  const spending = spendingByYear(invoices, today);
  const hasSpending = spending.years.length > 0;
  const hasMileage = mileage.readings.length > 0;
  if (!hasSpending && !hasMileage) return null;
  if (isPhone && !asked) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {text.show}
      </Button>
    );
  }
  return (
    <div className={classes.charts}>
      {hasSpending && <SpendingChart view={view} spending={spending} isDrawn={drawn > 0} />}
      {hasMileage && <MileageChart view={view} isDrawn={drawn > 1} />}
    </div>
  );
});

/**
 * How many of the charts are drawn: none at first, so that the invoices can be read, then one after
 * the other, because the chart library takes long for each.
 */
function useOneByOne(all: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(drawn + 1));
  }, [drawn, all]);
  return drawn;
}

interface SpendingChartProps {
  view: VehicleView;
  /** At least one year. */
  spending: SpendingSeries;
  isDrawn: boolean;
}

function SpendingChart({ view, spending: { years, outside }, isDrawn }: SpendingChartProps) {
  const { plate } = view.record;
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
      trace={<Trace what={text.spending} of={{ figure: 'spent', view }} />}
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
      {isDrawn && <SpendingPlot years={years} />}
    </ChartFigure>
  );
}

interface MileageChartProps {
  /** With at least one reading. */
  view: VehicleView;
  isDrawn: boolean;
}

function MileageChart({ view, isDrawn }: MileageChartProps) {
  const { mileage, today, record } = view;
  const text = useMessages(chartMessages);
  const format = useFormat();
  const doubtWords = useDoubtWords();
  const memberName = useMemberName();
  const { readings, today: estimate } = mileage;
  const series = mileageSeries(mileage, today);
  const rows = () => [
    ...(estimate.source === 'unknown'
      ? []
      : [
          {
            key: 'today',
            cells: [
              text.today,
              format.km(estimate.mileage),
              estimate.source === 'api' ? text.byApi : text.computed,
              estimate.doubt && text.estimateDoubts[estimate.doubt],
            ],
          },
        ]),
    ...readings.toReversed().map((reading) => ({
      key: `${reading.date} ${reading.mileage}`,
      cells: [
        format.date(reading.date),
        format.km(reading.mileage),
        [text.sources[reading.source], reading.other && memberName(reading.other)]
          .filter(Boolean)
          .join(' · '),
        reading.doubt && doubtWords(reading.doubt),
      ],
    })),
  ];
  return (
    <ChartFigure
      title={text.mileage}
      summary={<MileageLegend view={view} series={series} />}
      fileName={`${record.plate}-${text.mileageFile}`}
      trace={
        estimate.source !== 'unknown' &&
        drawnEstimate(mileage) === null && (
          <Trace what={text.today} of={{ figure: 'mileageToday', view }} />
        )
      }
      figures={() => (
        <Figures
          caption={text.mileage}
          columns={[
            { title: text.date },
            { title: text.mileage, numeric: true },
            { title: text.source },
            { title: text.doubt },
          ]}
          rows={rows()}
        />
      )}
    >
      {isDrawn && <MileagePlot series={series} />}
    </ChartFigure>
  );
}

interface MileageLegendProps {
  view: VehicleView;
  /** The part of it that is drawn. */
  series: MileageSeries;
}

/** The marks that the chart draws, in words, each beside where it comes from. */
function MileageLegend({ view, series }: MileageLegendProps) {
  const text = useMessages(chartMessages);
  const { mileage } = view;
  const { readings } = mileage;
  const doubtful = readings.filter(({ doubt }) => doubt !== null).length;
  const drawn = series.points.filter((point) => point.doubtful !== undefined).length;
  return (
    <span className={classes.legend}>
      {doubtful < readings.length && <Entry kind="reliable">{text.reliable}</Entry>}
      {doubtful > 0 && (
        <Entry kind="doubtful">
          {text.doubtfulCount(doubtful)}
          {drawn < doubtful && text.notDrawn(doubtful - drawn, doubtful)}
          <Trace what={text.doubt} of={{ figure: 'reading', view }} />
        </Entry>
      )}
      {drawnEstimate(mileage) !== null && (
        <Entry kind="estimated">
          {text.estimated}
          <Trace what={text.today} of={{ figure: 'mileageToday', view }} />
        </Entry>
      )}
    </span>
  );
}

function Entry({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <span className={classes.entry}>
      <svg aria-hidden className={classes.mark} data-kind={kind} viewBox="0 0 20 10">
        {kind === 'reliable' && (
          <>
            <path d="M0 5H20" />
            <circle cx="10" cy="5" r="2.5" />
          </>
        )}
        {kind === 'doubtful' && <path d="M6 1 14 9M14 1 6 9" />}
        {kind === 'estimated' && <path d="M0 5H20" strokeDasharray="4 3" />}
      </svg>
      {children}
    </span>
  );
}
