import { dialled } from '#rules/phone.ts';
import { readPlate } from '#rules/plate.ts';
import { namesAllOwners } from '#src/domain/owners/owners.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages, ownerMessages } from '#src/shared/vehicle/messages.ts';
import { ownerName, PhoneLink } from '#src/shared/vehicle/owner-contact.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Plate } from '#src/ui/plate.tsx';
import classes from './vehicle-line.module.css';

/**
 * Which car it is and whom to call, below the application's header, for as long as the vehicle's own
 * header is out of sight: nobody reads six hundred invoices of the wrong car.
 */
export function VehicleLine({ view: { record, identity, owners } }: { view: VehicleView }) {
  const text = useMessages(headerMessages);
  const words = useMessages(ownerMessages);
  const plate = readPlate(record.plate);
  const [owner] = owners;
  const phone = owner?.phones.find(dialled);
  const nobody = namesAllOwners(record) ? words.noOwner : words.noName;
  return (
    <section className={classes.line} aria-label={text.onScreen}>
      <div className={classes.inner}>
        <div className={classes.part}>
          <Plate size="sm">{plate.display}</Plate>
          <CopyButton text={plate.normalized} />
          <span className={classes.car}>{carName(identity) ?? text.unknownCar}</span>
        </div>
        <div className={classes.part}>
          <span className={classes.owner}>
            {owner ? (ownerName(owner) ?? words.noName) : nobody}
          </span>
          {phone && <PhoneLink phone={phone} />}
        </div>
      </div>
    </section>
  );
}
