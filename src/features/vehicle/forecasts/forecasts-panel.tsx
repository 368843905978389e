import type { JobForecast } from '#src/domain/forecasts.ts';
import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ForecastBoard } from './forecast-board.tsx';
import { ForecastDetails } from './forecast-details.tsx';
import { forecastMessages } from './messages.ts';
import { UrgencyFilter, useUrgencyFilter } from './urgency-filter.tsx';

/** When each job is due, from each of the API's bases: as a picture, then as a table. */
export default function ForecastsPanel({ view }: { view: VehicleView }) {
  const text = useMessages(forecastMessages);
  const filter = useUrgencyFilter();
  const shown = (forecasts: readonly JobForecast[]) =>
    forecasts.filter((one) => filter.urgency === null || one.urgency === filter.urgency);
  const tabled = shown(dataOf(view.forecasts) ?? []);
  return (
    <>
      <Panel title={text.title}>
        <SectionPart name="forecasts" section={view.forecasts}>
          {(forecasts) => {
            if (forecasts.length === 0) return <Empty>{text.none}</Empty>;
            const rows = shown(forecasts);
            return (
              <>
                <UrgencyFilter forecasts={forecasts} {...filter} />
                {rows.length === 0 && filter.urgency ? (
                  <Empty>{text.noneSuch(text.urgencies[filter.urgency])}</Empty>
                ) : (
                  <ForecastBoard forecasts={rows} today={view.today} />
                )}
              </>
            );
          }}
        </SectionPart>
      </Panel>
      {tabled.length > 0 && (
        <Panel title={text.tableTitle}>
          <ForecastDetails forecasts={tabled} view={view} />
        </Panel>
      )}
    </>
  );
}
