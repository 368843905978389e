import { dialled } from '#rules/phone.ts';
import { readPlate } from '#rules/plate.ts';
import { namesAllOwners } from '#src/domain/owners/owners.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { headerMessages, ownerMessages } from './messages.ts';
import { PhoneLink, useOwnerName } from './owner-contact.tsx';
import classes from './vehicle-line.module.css';

/** The application's own header covers this much of the page's top. */
export const inSight = { rootMargin: '-53px 0px 0px', threshold: 0.9 };

/** For the element that holds everything which scrolls below the line. */
export const belowLine = classes.below ?? '';

/**
 * Which car it is and whom to call, below the application's header, for as long as the page's own
 * plate is out of sight: nobody reads six hundred invoices of the wrong car.
 */
export function VehicleLine({ view: { record, identity, owners } }: { view: VehicleView }) {
  const text = useMessages(headerMessages);
  const words = useMessages(ownerMessages);
  const ownerName = useOwnerName();
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
          <span className={classes.car} translate="no">
            {carName(identity) ?? text.unknownCar}
          </span>
        </div>
        <div className={classes.part}>
          <span className={classes.owner} translate={owner ? 'no' : undefined}>
            {owner ? (ownerName(owner) ?? words.noName) : nobody}
          </span>
          {phone && <PhoneLink phone={phone} />}
        </div>
      </div>
    </section>
  );
}
