import { mapSection } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { usePastDate } from '#src/shared/words/use-doubtful.ts';
import { sheetMessages } from './messages.ts';
import { mostUrgent } from './most-urgent.ts';
import { SheetTable } from './sheet-table.tsx';

const MOST = 8;

/** What is most urgent, the first due first, each date with its basis. */
export function SheetForecasts({ view: { forecasts, today } }: { view: VehicleView }) {
  const pastDate = usePastDate(today);
  const text = useMessages(sheetMessages);
  const { bases, urgencies } = useMessages(forecastMessages);
  const format = useFormat();
  return (
    <SheetTable
      title={text.forecasts}
      section={mapSection(forecasts, (all) => mostUrgent(all, MOST))}
      most={MOST}
      none={text.noForecast}
      columns={[
        { label: text.job, share: 30, cell: ({ job }) => job?.label ?? text.unnamed },
        { label: text.dueDate, cell: ({ due }) => due && format.date(due.date) },
        { label: text.basis, cell: ({ due }) => due && bases[due.basis] },
        {
          label: text.kmThen,
          end: true,
          cell: ({ due }) =>
            due && due.mileageThen !== null && `≈\u00a0${format.km(due.mileageThen)}`,
        },
        {
          label: text.lastDone,
          cell: ({ lastJobDate }) => lastJobDate && pastDate(lastJobDate),
        },
        {
          label: text.state,
          share: 25,
          cell: ({ urgency, doneSince, due }) =>
            doneSince
              ? text.doneSince(format.date(doneSince))
              : [urgencies[urgency], urgency !== 'doubtful' && due?.doubt && text.doubt]
                  .filter(Boolean)
                  .join(', '),
        },
      ]}
    />
  );
}
