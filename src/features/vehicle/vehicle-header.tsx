import { Button } from '@mantine/core';
import { useDisclosure, useId, useIntersection } from '@mantine/hooks';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { readPlate } from '#rules/plate.ts';
import { namesAllOwners } from '#src/domain/owners/owners.ts';
import { ageInMonths, carName } from '#src/domain/vehicle/identity.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { MessageButton } from '#src/shared/message/message-button.tsx';
import { headerMessages, ownerMessages } from '#src/shared/vehicle/messages.ts';
import { Consents, ContactLinks, useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { inSight, VehicleLine } from '#src/shared/vehicle/vehicle-line.tsx';
import { useWayBack } from '#src/shared/vehicle/way-back.ts';
import { usePastDate } from '#src/shared/words/doubtful-values.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { VehicleFacts } from './vehicle-facts.tsx';
import classes from './vehicle-header.module.css';

interface ViewProps {
  view: VehicleView;
}

/**
 * What stands above every panel: which car, whose it is, its mileage, and what comes next. Once the
 * plate has been scrolled away, a line says the most important of it. A phone has no room for all of
 * that and for what to say: what one doesn't need to speak is behind a button there.
 */
export function VehicleHeader({ view }: ViewProps) {
  const text = useMessages(headerMessages);
  const { ref, entry } = useIntersection(inSight);
  const id = useId();
  const [isWhole, { toggle }] = useDisclosure(false);
  return (
    <>
      <div className={classes.room}>
        <section id={id} className={classes.header} aria-label={text.vehicle} data-whole={isWhole}>
          <Identity view={view} plateRef={ref} />
          <MainOwner view={view} />
          <VehicleFacts view={view} />
          <Button
            className={classes.more ?? ''}
            variant="subtle"
            size="xs"
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={toggle}
          >
            {isWhole ? text.less : text.more(view.identity.vin !== null)}
          </Button>
        </section>
      </div>
      {entry && !entry.isIntersecting && <VehicleLine view={view} />}
    </>
  );
}

interface IdentityProps extends ViewProps {
  plateRef: Ref<HTMLSpanElement>;
}

function Identity({ view: { record, identity, today }, plateRef }: IdentityProps) {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const pastDate = usePastDate(today);
  const { version, energy, energyCode, releaseDate, vin } = identity;
  const ageMonths = ageInMonths(releaseDate, today);
  const name = carName(identity);
  const plate = readPlate(record.plate);
  const details = [
    version,
    energyCode ? text.energies[energyCode] : energy,
    releaseDate && text.released(pastDate(releaseDate)),
    ageMonths !== null && text.age(format.months(roundAge(ageMonths))),
  ].filter((detail) => typeof detail === 'string');
  return (
    <div className={classes.identity}>
      <span ref={plateRef} className={classes.plate}>
        <Plate size="lg">{plate.display}</Plate>
        <CopyButton text={plate.normalized} />
      </span>
      <h1 className={classes.name} translate={name ? 'no' : undefined}>
        {name || text.unknownCar}
      </h1>
      <p className={classes.details}>{details.join(' · ')}</p>
      {vin && (
        <p className={classes.vin} translate="no">
          VIN {vin} <CopyButton text={vin} />
        </p>
      )}
      {plate.kind === 'provisional' && (
        <p className={classes.sharedPlate}>
          <IconAlertTriangle size={16} aria-hidden /> {text.sharedPlate}
        </p>
      )}
    </div>
  );
}

/** From two years on, nobody counts a car's age in months. */
const roundAge = (months: number) => (months < 24 ? months : months - (months % 12));

function MainOwner({ view: { owners, record } }: ViewProps) {
  const text = useMessages(ownerMessages);
  const ownerName = useOwnerName();
  const key = useVehicleKey();
  const [owner, ...others] = owners;
  const nobody = namesAllOwners(record) ? text.noOwner : text.noName;
  return (
    <div className={classes.owner}>
      <p className={owner ? classes.ownerName : classes.noOwner}>
        <span translate={owner ? 'no' : undefined}>
          {owner ? (ownerName(owner) ?? text.noName) : nobody}
        </span>{' '}
        {others.length > 0 && (
          <Link to={paths.vehicle(key, 'client')} className={classes.others}>
            {text.others(others.length)}
          </Link>
        )}
      </p>
      <Actions />
      {owner && (
        <div className={classes.contact}>
          <ContactLinks owner={owner} foremost />
        </div>
      )}
      {owner && (
        <div className={classes.consents}>
          <Consents owner={owner} />
        </div>
      )}
    </div>
  );
}

/** What one does with the vehicle, in one place whatever is known of it. */
function Actions() {
  const text = useMessages(headerMessages);
  const key = useVehicleKey();
  return (
    <div className={classes.actions}>
      <MessageButton wording="message" />
      <Button
        component={Link}
        className={classes.sheet ?? ''}
        to={paths.sheet(key)}
        state={useWayBack()}
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {text.sheet}
      </Button>
    </div>
  );
}
