import { useRef } from 'react';
import type { ForecastUrgency, JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { forecastPanelMessages } from '#src/features/vehicle/messages.ts';
import { SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { ExportMenu } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { FoldedFilters } from '#src/ui/folded.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { ForecastBoard } from './forecast-board.tsx';
import { ForecastDetails } from './forecast-details.tsx';
import classes from './forecasts-panel.module.css';

/** When each job is due, on each basis that the API uses: as a picture, then as a table. */
export default function ForecastsPanel({ view }: { view: VehicleView }) {
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
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
        aside={tabled.length > 0 && <ExportMenu files={chartFiles(picture, () => place.current)} />}
      >
        <SectionPart name="forecasts" section={view.forecasts}>
          {(forecasts) => {
            if (forecasts.length === 0) return <Empty>{text.none}</Empty>;
            const rows = shown(forecasts);
            return (
              <>
                <UrgencyFilter forecasts={forecasts} {...filter} />
                {rows.length === 0 && filter.urgency ? (
                  <Empty>{text.noneSuch(said.urgencies[filter.urgency])}</Empty>
                ) : (
                  <div ref={place}>
                    <PanelBoundary part="picture">
                      <ForecastBoard forecasts={rows} view={view} />
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

const urgencies = [
  'overdue',
  'to-check',
  'soon',
  'within-year',
  'later',
  'doubtful',
  'unknown',
] as const satisfies readonly ForecastUrgency[];

const params = { urgency: oneOf(urgencies) };

/** The urgency in the address; null for all, and if the word isn't an urgency. */
function useUrgencyFilter() {
  const { values, change } = useAddress(params);
  return {
    urgency: values.urgency,
    setUrgency: (urgency: ForecastUrgency | null) => change({ urgency }),
  };
}

interface UrgencyFilterProps extends ReturnType<typeof useUrgencyFilter> {
  forecasts: readonly JobForecast[];
}

/** How many forecasts there are of each urgency; pressing one shows only those. */
function UrgencyFilter({ forecasts, urgency, setUrgency }: UrgencyFilterProps) {
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const format = useFormat();
  const counts = Map.groupBy(forecasts, (forecast) => forecast.urgency);
  if (urgency === null && counts.size < 2) return null;
  const choice = (value: ForecastUrgency | null, label: string, count: number) => (
    <button
      key={label}
      type="button"
      className={classes.choice}
      aria-pressed={urgency === value}
      onClick={() => setUrgency(value)}
    >
      {label}{' '}
      <span className={classes.count} translate="no">
        {format.integer(count)}
      </span>
    </button>
  );
  return (
    <FoldedFilters filter={{ urgency }}>
      <fieldset className={classes.choices} aria-label={text.filter}>
        {choice(null, text.all, forecasts.length)}
        {urgencies.map((one) => {
          const count = counts.get(one)?.length ?? 0;
          return (count > 0 || urgency === one) && choice(one, said.urgencies[one], count);
        })}
      </fieldset>
    </FoldedFilters>
  );
}
