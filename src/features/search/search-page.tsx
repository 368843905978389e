import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { captionOf } from '#src/domain/vehicle/caption.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { searchMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { recentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { Plate } from '#src/ui/plate.tsx';
import classes from './search-page.module.css';

export function SearchPage() {
  const text = useMessages(searchMessages);
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <h1 className={classes.title}>{text.title}</h1>
      <PlateSearch />
      <RecentVehicles />
    </div>
  );
}

const SHOWN = 8;

function RecentVehicles() {
  const text = useMessages(searchMessages);
  const { network } = useSession();
  const { memberCode } = useRights();
  const today = useToday();
  const vehicles = recentVehicles(useQueryClient(), network).slice(0, SHOWN);
  if (vehicles.length === 0) return null;
  return (
    <section className={classes.recent} aria-label={text.recent}>
      <h2 className={classes.recentTitle}>{text.recent}</h2>
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
