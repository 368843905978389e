import { createSearchParams, Link } from 'react-router';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import classes from './invoice-link.module.css';

/** Opens the invoice in the invoices panel, which reads its key in the address. */
export function InvoiceLink({ invoice: { key, dmsId, date } }: { invoice: VehicleInvoice }) {
  const text = useMessages(reminderMessages);
  const format = useFormat();
  const vehicle = useVehicleKey();
  return (
    <Link
      className={classes.link}
      to={{
        pathname: paths.vehicle(vehicle, 'invoices'),
        search: createSearchParams({ invoice: key }).toString(),
      }}
    >
      {text.openInvoice(dmsId, date && format.date(date))}
    </Link>
  );
}
