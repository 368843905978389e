import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Charts } from './charts.tsx';
import { InvoiceTimeline } from './invoice-timeline.tsx';
import { invoiceMessages } from './messages.ts';

/** What was invoiced, when, where and for what; above it, what it came to by year. */
export default function InvoicesPanel({ view }: { view: VehicleView }) {
  const text = useMessages(invoiceMessages);
  return (
    <>
      <Charts view={view} invoices={dataOf(view.invoices) ?? []} />
      <Panel title={text.title}>
        <SectionPart name="invoices" section={view.invoices}>
          {(invoices) =>
            invoices.length === 0 ? (
              <Empty>{text.none}</Empty>
            ) : (
              <InvoiceTimeline invoices={invoices} view={view} />
            )
          }
        </SectionPart>
      </Panel>
    </>
  );
}
