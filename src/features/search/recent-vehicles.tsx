import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { captionOf } from '#src/domain/vehicle/caption.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { searchMessages } from '#src/shared/vehicle/messages.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { Plate } from '#src/ui/plate.tsx';
import { useNamedRecents } from './use-named-recents.ts';
import classes from './vehicle-list.module.css';

/** What was looked up last, with the time: whoever calls back is found without typing. */
export function RecentVehicles() {
  const text = useMessages(searchMessages);
  const format = useFormat();
  const { network } = useSession();
  const { memberCode } = useRights();
  const today = useToday();
  const recents = useNamedRecents(network);
  if (recents.length === 0) return null;
  return (
    <section className={classes.section} aria-label={text.recent}>
      <h2 className={classes.title}>{text.recent}</h2>
      <ul className={classes.list}>
        {recents.map(({ plate, at, vehicle }) => {
          const caption = vehicle && captionOf(vehicle, today, memberCode);
          return (
            <li key={plate}>
              <Link to={paths.vehicle({ network, plate })} className={classes.link}>
                <Plate size="sm">{formatPlate(plate)}</Plate>
                {/* There before the names are, so that nothing moves when they come. */}
                <span className={classes.caption}>
                  <span className={classes.main} translate="no">
                    {caption?.car ?? '\u00a0'}
                  </span>{' '}
                  {caption && (
                    <span className={classes.more} translate={caption.owner ? 'no' : undefined}>
                      {caption.owner ?? text.noOwner}
                    </span>
                  )}
                </span>
                <time dateTime={new Date(at).toISOString()} className={classes.time} translate="no">
                  {format.clock(at)}
                </time>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
