import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Facts } from './facts.tsx';
import { messages } from './messages.ts';
import { OwnerDifferences } from './owner-differences.tsx';
import { Payloads } from './payloads.tsx';
import { Quality } from './quality.tsx';

/** What the members sent, what the API made of it, and every answer as it came. */
export default function DataPanel({ view }: { view: VehicleView }) {
  const text = useMessages(messages);
  const { record } = view;
  return (
    <>
      <SectionPart name="rawInvoiceLines" section={record.rawInvoiceLines}>
        {(rows) => (
          <SectionPart name="invoices" section={view.invoices}>
            {(invoices) => <Quality rows={rows} invoices={invoices} />}
          </SectionPart>
        )}
      </SectionPart>
      <Facts view={view} />
      <OwnerDifferences owners={view.owners} />
      <Panel title={text.diagnostic}>
        {record.diagnostic ? (
          <OtherFields fields={record.diagnostic} labels={text.diagnosticKeys} />
        ) : (
          <Empty>{text.noDiagnostic}</Empty>
        )}
        <OtherFields title={text.otherFields} fields={record.otherFields} />
      </Panel>
      <Payloads record={record} />
    </>
  );
}
