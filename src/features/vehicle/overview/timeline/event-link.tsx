import { IconArrowRight } from '@tabler/icons-react';
import { createSearchParams, Link } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { vehicleMessages } from '#src/shared/vehicle/vehicle-messages.ts';
import classes from './event-link.module.css';
import type { EventWords } from './use-event-words.ts';

/** To the panel that shows the event in full; an invoice is opened there. */
export function EventLink({ words: { panel, invoiceKey } }: { words: EventWords }) {
  const panelNames = useMessages(vehicleMessages);
  const vehicle = useVehicleKey();
  if (panel === null) return null;
  return (
    <Link
      className={classes.link}
      to={{
        pathname: paths.vehicle(vehicle, panel),
        ...(invoiceKey !== undefined && {
          search: createSearchParams({ invoice: invoiceKey }).toString(),
        }),
      }}
    >
      {panelNames[panel]} <IconArrowRight size={16} aria-hidden />
    </Link>
  );
}
