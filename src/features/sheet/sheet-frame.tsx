import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths, type VehicleParams } from '#src/paths.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { useNoteSeen } from '#src/shared/vehicle/recent-vehicles.ts';
import { useVehicle } from '#src/shared/vehicle/use-vehicle.ts';
import { useView } from '#src/shared/vehicle/use-view.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { belowLine, inSight, VehicleLine } from '#src/shared/vehicle/vehicle-line.tsx';
import { VehicleOutcome } from '#src/shared/vehicle/vehicle-outcome.tsx';
import { VehicleSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { useCameFrom } from '#src/shared/vehicle/way-back.ts';
import { sheetMessages } from './messages.ts';
import sheetClasses from './sheet.module.css';
import classes from './sheet-frame.module.css';

interface SheetFrameProps {
  title: (plate: string) => string;
  /** The same sheet of another vehicle. */
  pathOf: (vehicle: VehicleParams) => string;
  /** The vehicle's other sheet. */
  other: { label: string; path: (vehicle: VehicleParams) => string };
  children: (view: VehicleView) => ReactNode;
}

/**
 * What stands around a sheet on screen, and isn't printed: where to go, the button to print, and which
 * car it is, once that has been scrolled away.
 */
export function SheetFrame({ title, pathOf, other, children }: SheetFrameProps) {
  const text = useMessages(sheetMessages);
  const key = useVehicleKey();
  const plate = formatPlate(key.plate);
  const read = useVehicle();
  const { record, failure } = read;
  useNoteSeen(key.network, record);
  const view = useView(record);
  const isShown = view && (!failure || read.isInOtherLang);
  const { ref, entry } = useIntersection(inSight);
  const isScrolled = entry && !entry.isIntersecting;
  return (
    <>
      <title>{`${title(plate)} · Vision 360`}</title>
      <div ref={ref} className={`${classes.bar} ${belowLine}`}>
        <nav className={classes.ways} aria-label={text.ways}>
          <Link className={classes.back} to={paths.vehicle(key, useCameFrom())}>
            <IconArrowLeft size={16} aria-hidden /> {text.back}
          </Link>
          <Link className={classes.back} to={other.path(key)} state={useLocation().state}>
            {other.label}
          </Link>
        </nav>
        <PlateSearch
          compact
          initial={plate}
          wanted={failure?.kind === 'not-found'}
          pathOf={pathOf}
        />
        {isShown && (
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
      <div className={classes.outcome}>
        <VehicleOutcome {...read} />
      </div>
      {isShown && isScrolled && <VehicleLine view={view} />}
      {isShown && <div className={sheetClasses.room}>{children(view)}</div>}
    </>
  );
}
