import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { toAppError } from '#src/api/errors.ts';
import { viewVehicle } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { vehicleMessages } from '#src/shared/vehicle/vehicle-messages.ts';
import { VehicleNotFound } from '#src/shared/vehicle/vehicle-not-found.tsx';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { sheetMessages } from './messages.ts';
import { Sheet } from './sheet.tsx';
import classes from './sheet-page.module.css';

/** The vehicle on one sheet of paper, for the telephone and the counter. */
export function SheetPage() {
  const text = useMessages(sheetMessages);
  const words = useMessages(vehicleMessages);
  const key = useVehicleKey();
  const plate = formatPlate(key.plate);
  const { data: record, error, isFetching, refetch } = useQuery(vehicleQuery(key));
  const today = useToday();
  const { memberCode } = useRights();
  const view = useMemo(
    () => record && viewVehicle(record, today, memberCode),
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
      {failure?.kind === 'not-found' && <VehicleNotFound error={failure} />}
      {failure && failure.kind !== 'not-found' && (
        <Failure
          error={failure}
          title={words.failed(plate)}
          wholePage
          onRetry={() => void refetch({ cancelRefetch: false })}
          pending={isFetching}
        />
      )}
      {view && !failure && <Sheet view={view} />}
    </>
  );
}
