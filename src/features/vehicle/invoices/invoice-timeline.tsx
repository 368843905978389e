import { useMemo } from 'react';
import { byYear } from '#src/domain/invoice-totals.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { mileageDoubts } from '#src/shared/words/mileage-doubts.ts';
import { Empty } from '#src/ui/empty.tsx';
import { filterMessages } from './filter-messages.ts';
import { InvoiceRow } from './invoice-row.tsx';
import classes from './invoice-timeline.module.css';
import { invoiceMessages } from './messages.ts';
import { useAmount } from './use-amount.ts';
import { useOpenInvoices } from './use-open-invoices.ts';

interface InvoiceTimelineProps {
  /** Those that answer the filter. */
  invoices: VehicleInvoice[];
  view: VehicleView;
}

/** The invoices by year, newest first; each opens to its lines. */
export function InvoiceTimeline({ invoices, view }: InvoiceTimelineProps) {
  const text = useMessages(invoiceMessages);
  const { noneFound } = useMessages(filterMessages);
  const amount = useAmount();
  const { open, target, toggle, show } = useOpenInvoices();
  const doubtOf = useMemo(() => mileageDoubts(view.mileage), [view.mileage]);
  const isGone = target !== null && invoices.every(({ key }) => key !== target);

  return (
    <>
      {isGone && <p role="status">{text.gone}</p>}
      {invoices.length === 0 && <Empty>{noneFound}</Empty>}
      {byYear(invoices).map(({ year, total, invoices: group }) => (
        <section key={year} className={classes.year}>
          <h3 className={classes.heading}>
            <span>{year ?? text.undated}</span>
            <span className={total === null ? classes.label : classes.total}>
              {total !== null && <span className={classes.label}>{text.yearTotal} </span>}
              {amount(total)}
            </span>
          </h3>
          <ol className={classes.list}>
            {group.map((invoice) => (
              <InvoiceRow
                key={invoice.key}
                invoice={invoice}
                doubt={doubtOf(invoice)}
                today={view.today}
                isOpen={open.has(invoice.key)}
                isTarget={invoice.key === target}
                onToggle={toggle}
                onShow={show}
              />
            ))}
          </ol>
        </section>
      ))}
      <p className={classes.note}>{text.amounts}</p>
    </>
  );
}
