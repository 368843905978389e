import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import type { SectionName } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { ExportMenu } from '#src/ui/export/export-buttons.tsx';
import { chartFiles } from '#src/ui/export/file-export.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { EventList } from './event-list.tsx';
import { lanesOf } from './lanes.ts';
import classes from './timeline-panel.module.css';
import { TimelinePicture } from './timeline-picture.tsx';

const restsOn = [
  'information',
  'invoices',
  'operations',
  'forecasts',
  'reminders',
] as const satisfies readonly SectionName[];

/** The vehicle's whole life, as a picture or as a list, whichever the address asks for. */
export function TimelinePanel({ view }: { view: VehicleView }) {
  const text = useMessages(timelineMessages);
  const display = useDisplay();
  const { mileage, record } = view;
  const timeline = vehicleTimeline(view);
  const { lanes, outside } = useMemo(() => lanesOf(timeline, mileage), [timeline, mileage]);
  const missing = restsOn.filter((name) => record[name].status === 'failed');
  const place = useRef<HTMLDivElement>(null);
  const files = chartFiles(
    { what: text.title, fileName: `${record.plate}-${text.file}` },
    () => place.current,
  );
  const isEmpty = timeline.events.length + timeline.undated.length === 0;
  return (
    <Panel
      title={text.title}
      aside={
        isEmpty ? undefined : (
          <div className={classes.tools}>
            {!display.list && <ExportMenu files={files} />}
            <DisplayChoice {...display} />
          </div>
        )
      }
    >
      <MissingSections names={missing} />
      {isEmpty && <Empty>{text.empty}</Empty>}
      {!isEmpty && display.list && <EventList view={view} />}
      {!isEmpty && !display.list && (
        <>
          {lanes.length > 0 && (
            <div ref={place}>
              <TimelinePicture view={view} lanes={lanes} />
            </div>
          )}
          {outside.length > 0 && <p className={classes.note}>{text.outside(outside.length)}</p>}
          {timeline.undated.length > 0 && (
            <p className={classes.note}>{text.undated(timeline.undated.length)}</p>
          )}
        </>
      )}
    </Panel>
  );
}

const params = { events: oneOf(['list']) };

function useDisplay() {
  const { values, change } = useAddress(params);
  return {
    list: values.events === 'list',
    setList: (list: boolean) => change({ events: list ? 'list' : null }),
  };
}

function DisplayChoice({ list, setList }: ReturnType<typeof useDisplay>) {
  const text = useMessages(timelineMessages);
  return (
    <fieldset className={classes.choices} aria-label={text.display}>
      {[false, true].map((asList) => (
        <Button
          key={String(asList)}
          size="compact-sm"
          variant={list === asList ? 'filled' : 'default'}
          aria-pressed={list === asList}
          onClick={() => setList(asList)}
        >
          {asList ? text.list : text.picture}
        </Button>
      ))}
    </fieldset>
  );
}
