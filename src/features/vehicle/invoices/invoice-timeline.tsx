import { useMemo } from 'react';
import { filterInvoices } from '#src/domain/invoice-filter.ts';
import { byYear, totalOf } from '#src/domain/invoice-totals.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { filterMessages } from './filter-messages.ts';
import { InvoiceExports } from './invoice-exports.tsx';
import { FilterResult, InvoiceFilters } from './invoice-filters.tsx';
import { InvoiceRow } from './invoice-row.tsx';
import classes from './invoice-timeline.module.css';
import { invoiceMessages } from './messages.ts';
import { mileageDoubts } from './mileage-doubts.ts';
import { useInvoiceFilter } from './use-invoice-filter.ts';
import { useOpenInvoices } from './use-open-invoices.ts';

interface InvoiceTimelineProps {
  /** At least one. */
  invoices: VehicleInvoice[];
  view: VehicleView;
}

/** The invoices by year, newest first; each opens to its lines. */
export function InvoiceTimeline({ invoices, view }: InvoiceTimelineProps) {
  const text = useMessages(invoiceMessages);
  const { noneFound } = useMessages(filterMessages);
  const format = useFormat();
  const { filter, setFilter, isFiltered } = useInvoiceFilter();
  const { open, target, toggle, show } = useOpenInvoices();
  const { job, member, text: words } = filter;
  const shown = useMemo(
    () => filterInvoices(invoices, { job, member, text: words }),
    [invoices, job, member, words],
  );
  const doubtOf = useMemo(() => mileageDoubts(view.mileage), [view.mileage]);
  const isGone = target !== null && shown.every(({ key }) => key !== target);

  return (
    <>
      <InvoiceFilters invoices={invoices} filter={filter} onChange={setFilter} />
      <div className={classes.bar}>
        <FilterResult
          found={shown.length}
          all={invoices.length}
          total={totalOf(shown)}
          onClear={isFiltered ? () => setFilter({ job: null, member: null, text: '' }) : null}
        />
        {shown.length > 0 && <InvoiceExports invoices={shown} plate={view.record.plate} />}
      </div>
      {isGone && <p role="status">{text.gone}</p>}
      {shown.length === 0 && <Empty>{noneFound}</Empty>}
      {byYear(shown).map(({ year, total, invoices: group }) => (
        <section key={year} className={classes.year}>
          <h3 className={classes.heading}>
            <span>{year ?? text.undated}</span>
            <span className={classes.total}>
              <span className={classes.label}>{text.yearTotal}</span> {format.euros(total)}
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
