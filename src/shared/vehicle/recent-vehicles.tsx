import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { captionOf } from '#src/domain/caption.ts';
import type { VehicleRecord } from '#src/domain/vehicle.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { Plate } from '#src/ui/plate.tsx';
import classes from './recent-vehicles.module.css';
import { searchMessages } from './search-messages.ts';
import { useToday } from './use-today.ts';

const SHOWN = 8;

/** Vehicles in the query cache, latest first: memory only, gone with the session. */
export function recentVehicles(queryClient: QueryClient, network: string): VehicleRecord[] {
  const found = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['vehicle', network] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap((query) => queryClient.getQueryData<VehicleRecord>(query.queryKey) ?? []);
  return [...new Map(found.map((vehicle) => [vehicle.plate, vehicle])).values()];
}

export function RecentVehicles() {
  const text = useMessages(searchMessages);
  const { network } = useSession();
  const { memberCode } = useRights();
  const today = useToday();
  const vehicles = recentVehicles(useQueryClient(), network).slice(0, SHOWN);
  if (vehicles.length === 0) return null;
  return (
    <section className={classes.recent} aria-label={text.recent}>
      <h2 className={classes.title}>{text.recent}</h2>
      <ul className={classes.list}>
        {vehicles.map((vehicle) => {
          const { car, owner } = captionOf(vehicle, today, memberCode);
          return (
            <li key={vehicle.plate}>
              <Link to={paths.vehicle({ network, plate: vehicle.plate })} className={classes.link}>
                <Plate size="sm">{formatPlate(vehicle.plate)}</Plate>
                <span className={classes.car}>{car}</span>
                <span className={classes.owner}>{owner ?? text.noOwner}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
