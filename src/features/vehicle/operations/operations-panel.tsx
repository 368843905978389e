import { useMediaQuery } from '@mantine/hooks';
import { dataOf } from '#src/domain/section.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { JobList } from './job-list.tsx';
import { JobMatrix } from './job-matrix.tsx';
import { JobTable } from './job-table.tsx';
import { operationMessages } from './messages.ts';
import classes from './operations-panel.module.css';
import { UnnamedOperations } from './unnamed-operations.tsx';
import { UsualNote } from './usual-note.tsx';

/** What was done, job by job: the last time of each, how often, and every date. */
export default function OperationsPanel({ view }: { view: VehicleView }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const { record, invoices } = view;
  const { operations } = record;
  const { jobs, source, unnamed } = view.operations;
  const isFound = jobs.length > 0;
  const fromInvoices = operations.status === 'failed' ? text.fromInvoicesFailed : text.fromInvoices;
  return (
    <>
      <Panel
        title={text.title}
        {...(isFound && { aside: format.count(jobs.length, text.jobOne, text.jobMany) })}
      >
        <SectionPart name="operations" section={operations}>
          {() => !isFound && <Empty>{text.none}</Empty>}
        </SectionPart>
        {isFound && source === 'invoice-lines' && <p className={classes.note}>{fromInvoices}</p>}
        {invoices.status === 'failed' && <p className={classes.note}>{text.invoicesFailed}</p>}
        {isFound && (isPhone ? <JobList jobs={jobs} /> : <JobTable jobs={jobs} />)}
        {isFound && <UsualNote jobs={jobs} />}
      </Panel>
      {isFound && !isPhone && (
        <JobMatrix jobs={jobs} invoices={dataOf(invoices) ?? []} today={view.today} />
      )}
      {unnamed > 0 && <UnnamedOperations operations={dataOf(operations) ?? []} />}
    </>
  );
}
