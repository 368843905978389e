import { totalOf } from '#src/domain/invoice-totals.ts';
import { distinctInvoices, type VehicleInvoice } from '#src/domain/invoices.ts';
import { isAbsurdAmount } from '#src/domain/plausible.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { filterMessages } from './filter-messages.ts';
import { InvoiceExports } from './invoice-exports.tsx';
import classes from './invoices-aside.module.css';
import { useAmount } from './use-amount.ts';

interface InvoicesAsideProps {
  shown: readonly VehicleInvoice[];
  /** How many there are; null where all of them are shown. */
  all: number | null;
  plate: string;
}

/** How many invoices are shown, what they come to, and their files. */
export function InvoicesAside({ shown, all, plate }: InvoicesAsideProps) {
  const text = useMessages(filterMessages);
  const format = useFormat();
  const amount = useAmount();
  const count = format.count(all ?? shown.length, text.invoice, text.invoices);
  const distinct = distinctInvoices(shown);
  const absurd = distinct.filter((invoice) => isAbsurdAmount(invoice.amount)).length;
  const repeats = shown.length - distinct.length;
  return (
    <div className={classes.aside}>
      <p role="status" className={classes.result}>
        {all === null ? count : text.outOf(format.integer(shown.length), count)}
        {shown.length > 0 && ` · ${amount(totalOf(shown))}`}
        {absurd > 0 && ` · ${text.absurd(absurd)}`}
        {repeats > 0 && ` · ${text.repeats(repeats)}`}
      </p>
      {shown.length > 0 && <InvoiceExports invoices={shown} plate={plate} />}
    </div>
  );
}
