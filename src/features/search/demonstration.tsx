import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { config } from '#src/api/config.ts';
import { toAppError } from '#src/api/errors.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { campaignsQuery } from '#src/shared/campaigns/campaigns-query.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { Empty } from '#src/ui/text.tsx';
import { demonstrationMessages } from './demonstration-messages.ts';
import { lastCampaignOf } from './last-campaign.ts';
import classes from './vehicle-list.module.css';

/** Whoever looks at the demonstration has no plate in mind, so it offers some. */
export default function Demonstration() {
  const text = useMessages(demonstrationMessages);
  const { network } = useSession();
  const rights = useRights();
  const vehicles = config.demoVehicles.filter((one) => (one.network ?? network) === network);
  const member = config.demoAccounts.find((one) => one.network === network && one.memberCode);
  // A manager has no campaigns of their own, so they see a member's.
  const memberCode = rights.memberCode ?? member?.memberCode;
  return (
    <>
      <section className={classes.section} aria-label={text.plates}>
        <h2 className={classes.title}>{text.plates}</h2>
        <ul className={classes.list}>
          {vehicles.map(({ plate, shows }) => (
            <li key={plate}>
              <Link to={paths.vehicle({ network, plate })} className={classes.link}>
                <Plate size="sm">{formatPlate(plate)}</Plate>
                <span className={classes.shows}>{text.shows[shows]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {memberCode && <LastCampaign network={network} memberCode={memberCode} />}
    </>
  );
}

const SHOWN = 6;

interface LastCampaignProps {
  network: string;
  memberCode: string;
}

function LastCampaign({ network, memberCode }: LastCampaignProps) {
  const text = useMessages(demonstrationMessages);
  const { loading } = useMessages(commonMessages);
  const format = useFormat();
  const { data, error, refetch, isFetching } = useQuery({
    ...campaignsQuery({ network, memberCode, page: 1 }),
    select: lastCampaignOf,
  });
  const title = text.clients(data?.sent ? format.date(data.sent) : null);
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {error && (
        <Failure
          error={toAppError(error)}
          title={text.failed}
          onRetry={() => void refetch({ cancelRefetch: false })}
          pending={isFetching}
        />
      )}
      {data === undefined && !error && <p className={classes.more}>{loading}</p>}
      {data !== undefined && !data?.targets.length && <Empty>{text.noClients}</Empty>}
      {data && (
        <ul className={classes.list}>
          {data.targets.slice(0, SHOWN).map(({ plate, name, car }) => (
            <li key={plate}>
              <Link to={paths.vehicle({ network, plate })} className={classes.link}>
                <Plate size="sm">{formatPlate(plate)}</Plate>
                <span className={classes.main} translate="no">
                  {name}
                </span>
                <span className={classes.more} translate="no">
                  {car}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && (
        <Link to={paths.campaigns(network, memberCode)} className={classes.all}>
          {text.campaigns}
        </Link>
      )}
    </section>
  );
}
