import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { format } from 'date-fns';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { formatPlate, readPlate } from '#rules/plate.ts';
import { config } from '#src/api/config.ts';
import { toAppError } from '#src/api/errors.ts';
import { useCodeAhead } from '#src/code-ahead.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { useNoteSeen } from '#src/shared/vehicle/recent-vehicles.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { VehicleFailure } from '#src/shared/vehicle/vehicle-failure.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { sheetMessages } from './messages.ts';
import sheetClasses from './sheet.module.css';
import { SheetAdvice, SheetForecasts, SheetReminders, SheetVisits } from './sheet-lists.tsx';
import classes from './sheet-page.module.css';
import { SheetPart } from './sheet-part.tsx';
import { SheetCustomer, SheetVehicle } from './sheet-vehicle.tsx';

/** The vehicle on one sheet of paper, for telephone calls and the counter. */
export function SheetPage() {
  const text = useMessages(sheetMessages);
  const key = useVehicleKey();
  const plate = formatPlate(key.plate);
  const { data: record, error, isFetching, refetch } = useQuery(vehicleQuery(key));
  useNoteSeen(key.network, record);
  useCodeAhead(record !== undefined);
  const today = useToday();
  const { memberCode } = useRights();
  const view = useMemo(
    () => record && viewVehicle(record, today, memberCode, config.relanceMeans),
    [record, today, memberCode],
  );
  const failure = error && toAppError(error);
  return (
    <>
      <title>{`${text.title(plate)} · Vision 360`}</title>
      <div className={classes.bar}>
        <Link className={classes.back} to={paths.vehicle(key)}>
          <IconArrowLeft size={16} aria-hidden /> {text.back}
        </Link>
        <PlateSearch
          compact
          initial={plate}
          wanted={failure?.kind === 'not-found'}
          pathOf={paths.sheet}
        />
        {view && !failure && (
          <Button
            size="sm"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => print()}
          >
            {text.print}
          </Button>
        )}
      </div>
      {!view && !failure && <VehicleSkeleton plate={plate} />}
      {failure && (
        <VehicleFailure
          error={failure}
          onRetry={() => void refetch({ cancelRefetch: false })}
          pending={isFetching}
        />
      )}
      {view && !failure && <Sheet view={view} />}
    </>
  );
}

/** More writing lines than any page has room for; those that don't fit are cut off. */
const rules = Array.from({ length: 20 }, (_, index) => index);

/**
 * One A4 page whatever the vehicle: each part has a fixed number of rows, each text a fixed number
 * of lines, and there is room left to write.
 */
function Sheet({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const words = useMessages(headerMessages);
  const { version } = view.identity;
  const plate = readPlate(view.record.plate);
  const printed = usePrintTime();
  return (
    <article className={sheetClasses.sheet}>
      <header className={sheetClasses.head}>
        <Plate size="lg">{plate.display}</Plate>
        <div className={sheetClasses.car}>
          <h1 className={sheetClasses.name}>{carName(view.identity) ?? text.unknownCar}</h1>
          {version && <p className={sheetClasses.version}>{version}</p>}
          {plate.kind === 'provisional' && (
            <p className={sheetClasses.version}>{words.sharedPlate}</p>
          )}
        </div>
        <p className={sheetClasses.printed}>{text.printed(format.dateTime(printed))}</p>
      </header>
      <div className={sheetClasses.columns}>
        <SheetCustomer view={view} />
        <SheetVehicle view={view} />
      </div>
      <SheetAdvice view={view} />
      <SheetForecasts view={view} />
      <SheetVisits view={view} />
      <SheetReminders view={view} />
      <SheetPart title={text.notes} grows>
        {rules.map((rule) => (
          <div key={rule} className={sheetClasses.rule} />
        ))}
      </SheetPart>
      <footer className={sheetClasses.foot}>{text.foot}</footer>
    </article>
  );
}

const wallClock = () => format(new Date(), 'yyyy-MM-dd HH:mm:ss');

/** "YYYY-MM-DD HH:mm:ss", when the page goes to the printer; until then, when it was opened. */
function usePrintTime(): string {
  const [time, setTime] = useState(wallClock);
  // The browser prints the page as it is when its listeners return.
  useWindowEvent('beforeprint', () => flushSync(() => setTime(wallClock())));
  return time;
}
