import { lazy } from 'react';
import type { Mileage } from '#src/domain/mileage.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useDoubtWords } from '#src/shared/words/use-doubt-words.ts';
import { ChartFigure } from './chart-figure.tsx';
import { chartMessages } from './chart-messages.ts';
import { Figures } from './figures.tsx';
import { MileageLegend } from './mileage-legend.tsx';
import { mileageSeries } from './mileage-series.ts';

const MileagePlot = lazy(() => fetchCode(() => import('./mileage-plot.tsx')));

interface MileageChartProps {
  /** At least one reading. */
  mileage: Mileage;
  today: IsoDate;
  plate: string;
}

export function MileageChart({ mileage, today, plate }: MileageChartProps) {
  const text = useMessages(chartMessages);
  const format = useFormat();
  const doubtWords = useDoubtWords();
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
        text.sources[reading.source],
        reading.doubt && doubtWords(reading.doubt),
      ],
    })),
  ];
  return (
    <ChartFigure
      title={text.mileage}
      summary={<MileageLegend mileage={mileage} series={series} />}
      fileName={`${plate}-${text.mileageFile}`}
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
      <MileagePlot series={series} />
    </ChartFigure>
  );
}
