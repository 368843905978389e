import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { AppError } from '#src/api/errors.ts';
import { nearestPlates } from '#src/domain/vehicle/nearest-plates.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { vehicleMessages } from './messages.ts';
import { useRecentVehicles } from './recent-vehicles.ts';
import { useVehicleKey } from './vehicle-key.ts';
import classes from './vehicle-not-found.module.css';

/**
 * One page for all the ways in which the API says that it doesn't know a plate. The field to mend it
 * in stands above.
 */
export default function VehicleNotFound({
  error,
}: {
  error: Extract<AppError, { kind: 'not-found' }>;
}) {
  const text = useMessages(vehicleMessages);
  const { network, plate, lang } = useVehicleKey();
  const recent = useRecentVehicles(network).map((vehicle) => vehicle.plate);
  const nearest = nearestPlates(plate, recent);
  const [, ...apiWords] = describeError(error, lang).lines;
  return (
    <Panel title={text.notFound(formatPlate(plate))} keeps={formatPlate(plate)} level={1}>
      <div className={classes.body}>
        <p role="alert">{text.notFoundBody}</p>
        {apiWords.map((line) => (
          <p key={line} className={classes.words}>
            {line}
          </p>
        ))}
        {nearest.length > 0 && (
          <p className={classes.nearest}>
            {text.nearest}
            {nearest.map((near) => (
              <Link key={near.plate} to={paths.vehicle({ network, plate: near.plate })}>
                <Plate size="sm">{formatPlate(near.plate)}</Plate>
              </Link>
            ))}
          </p>
        )}
      </div>
    </Panel>
  );
}
