import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { Found } from '#src/domain/find/merge-found.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useSession } from '#src/session/use-session.ts';
import { Plate } from '#src/ui/plate.tsx';
import { useMemberReading } from './campaign-readings.ts';
import classes from './found-list.module.css';
import { foundPath } from './found-path.ts';
import { findMessages } from './messages.ts';
import { useSourceOf } from './use-source-of.ts';

/** Who and what was found, each a link, with where it was read. */
export function FoundList({ found }: { found: readonly Found[] }) {
  const text = useMessages(findMessages);
  const { network } = useSession();
  const { memberCode } = useMemberReading();
  const sourceOf = useSourceOf();
  return (
    <ul className={classes.list}>
      {found.map((one) => (
        <li key={one.key}>
          <Link to={foundPath({ network, memberCode }, one)} className={classes.link}>
            {one.plate === null ? (
              <span className={classes.noPlate}>{text.noPlate}</span>
            ) : (
              <Plate size="sm">{formatPlate(one.plate)}</Plate>
            )}
            <span className={classes.text}>
              <span className={classes.name} translate={one.name ? 'no' : undefined}>
                {one.name ?? text.noName}
              </span>{' '}
              <span className={classes.more}>
                {[one.car, one.contact, one.isNear && text.near].filter(Boolean).join(' · ')}
              </span>
              <span className={classes.source}>{sourceOf(one)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
