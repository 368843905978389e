import { useMemo } from 'react';
import { filterInvoices } from '#src/domain/invoice-filter.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Charts } from './charts.tsx';
import { InvoiceFilters } from './invoice-filters.tsx';
import { InvoiceTimeline } from './invoice-timeline.tsx';
import { InvoicesAside } from './invoices-aside.tsx';
import { invoiceMessages } from './messages.ts';
import { useInvoiceFilter } from './use-invoice-filter.ts';

const none: VehicleInvoice[] = [];

/** What was invoiced, when, where and for what; above it, what it came to by year. */
export default function InvoicesPanel({ view }: { view: VehicleView }) {
  const text = useMessages(invoiceMessages);
  const { filter, setFilter, isFiltered } = useInvoiceFilter();
  const invoices = dataOf(view.invoices) ?? none;
  const { job, member, text: words } = filter;
  const shown = useMemo(
    () => filterInvoices(invoices, { job, member, text: words }),
    [invoices, job, member, words],
  );
  return (
    <>
      <Charts view={view} invoices={invoices} />
      <Panel
        title={text.title}
        aside={
          invoices.length > 0 && (
            <InvoicesAside
              shown={shown}
              all={isFiltered ? invoices.length : null}
              plate={view.record.plate}
            />
          )
        }
      >
        <SectionPart name="invoices" section={view.invoices}>
          {() =>
            invoices.length === 0 ? (
              <Empty>{text.none}</Empty>
            ) : (
              <>
                <InvoiceFilters
                  invoices={invoices}
                  filter={filter}
                  onChange={setFilter}
                  isFiltered={isFiltered}
                />
                <InvoiceTimeline invoices={shown} view={view} />
              </>
            )
          }
        </SectionPart>
      </Panel>
    </>
  );
}
