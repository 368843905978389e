import { useRef } from 'react';
import type { JobForecast } from '#src/domain/forecasts.ts';
import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { PanelBoundary } from '#src/features/vehicle/panel-boundary.tsx';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ForecastBoard } from './forecast-board.tsx';
import { ForecastDetails } from './forecast-details.tsx';
import { UrgencyFilter, useUrgencyFilter } from './urgency-filter.tsx';

/** When each job is due, from each of the API's bases: as a picture, then as a table. */
export default function ForecastsPanel({ view }: { view: VehicleView }) {
  const text = useMessages(forecastMessages);
  const filter = useUrgencyFilter();
  const shown = (forecasts: readonly JobForecast[]) =>
    forecasts.filter((one) => filter.urgency === null || one.urgency === filter.urgency);
  const tabled = shown(dataOf(view.forecasts) ?? []);
  const place = useRef<HTMLDivElement>(null);
  const picture = { what: text.title, fileName: `${view.record.plate}-${text.file}` };
  return (
    <>
      <Panel
        title={text.title}
        aside={
          tabled.length > 0 && (
            <ExportButtons brief files={chartFiles(picture, () => place.current)} />
          )
        }
      >
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
                  <div ref={place}>
                    <PanelBoundary part="picture">
                      <ForecastBoard forecasts={rows} today={view.today} />
                    </PanelBoundary>
                  </div>
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
