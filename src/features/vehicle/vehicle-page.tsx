import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { panels } from '#src/paths.ts';
import { MessageProvider } from '#src/shared/message/message-button.tsx';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { useNoteSeen } from '#src/shared/vehicle/recent-vehicles.ts';
import { useVehicle } from '#src/shared/vehicle/use-vehicle.ts';
import { useView } from '#src/shared/vehicle/use-view.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { belowLine } from '#src/shared/vehicle/vehicle-line.tsx';
import { VehicleOutcome } from '#src/shared/vehicle/vehicle-outcome.tsx';
import { VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { isPanel } from '#src/shared/vehicle/way-back.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useRoomUpTo } from '#src/ui/use-room.ts';
import { VehicleHeader } from './vehicle-header.tsx';
import classes from './vehicle-panels.module.css';
import { VehiclePanels } from './vehicle-panels.tsx';

/** In invoice lines as they were received. */
const LONG = 1000;

const isLong = ({ rawInvoiceLines }: VehicleRecord): boolean =>
  (dataOf(rawInvoiceLines)?.length ?? 0) > LONG;

export function VehiclePage() {
  const text = useMessages(vehicleMessages);
  const { retry } = useMessages(commonMessages);
  const key = useVehicleKey();
  const plate = formatPlate(key.plate);
  const { panel } = useParams();
  const read = useVehicle();
  const { record: data, failure, isInOtherLang } = read;
  const later = useDeferredValue(data);
  // A long history isn't drawn in one go, so that the browser can do other things in between.
  const record = data && isLong(data) ? later : data;
  useNoteSeen(key.network, data);
  const view = useView(record);

  const shown = failure?.kind === 'not-found' ? undefined : view;
  const isComing = !view && !failure;
  // The same width as in the style sheets, but for large text too.
  const isBeside = !useRoomUpTo(62);

  return (
    <div
      className={`${classes.page} ${belowLine}`}
      data-shown={shown !== undefined || isComing}
      data-beside={isBeside}
    >
      <title>{`${[plate, isPanel(panel) && panel !== panels[0] && text[panel]].filter(Boolean).join(' · ')} · Vision 360`}</title>
      <div className={classes.search}>
        <PlateSearch
          compact
          beside={isBeside}
          initial={plate}
          wanted={failure?.kind === 'not-found'}
        />
      </div>
      <div className={classes.notices}>
        <VehicleOutcome {...read} />
        {shown?.record.source === 'services' && !isInOtherLang && (
          <Notice
            tone="info"
            title={text.pieced}
            action={{
              label: retry,
              onClick: read.retry,
              pending: read.isFetching,
            }}
          />
        )}
      </div>
      {isComing && <VehicleSkeleton plate={plate} />}
      {shown && (
        <MessageProvider view={shown}>
          <VehicleHeader view={shown} />
          <VehiclePanels view={shown} />
        </MessageProvider>
      )}
    </div>
  );
}
