import { useMediaQuery } from '@mantine/hooks';
import { intervalSources, usualJobInterval } from '#rules/intervals.ts';
import type { Upkeep } from '#src/domain/forecasts/forecasts.ts';
import type { JobHistory } from '#src/domain/operations/operations.ts';
import { vehicleOperations } from '#src/domain/operations/vehicle-operations.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { operationMessages } from '#src/features/vehicle/messages.ts';
import { SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { JobMatrix } from './job-matrix.tsx';
import { JobList, JobTable, UnnamedOperations } from './job-table.tsx';
import classes from './operations-panel.module.css';

/** What was done, job by job: the last time, how often, and every date. */
export default function OperationsPanel({ view }: { view: VehicleView }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const { record, invoices, upkeep } = view;
  const { operations } = record;
  const { jobs, source, unnamed } = vehicleOperations(view);
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
        {isFound &&
          (isPhone ? (
            <JobList jobs={jobs} upkeep={upkeep} />
          ) : (
            <JobTable jobs={jobs} upkeep={upkeep} />
          ))}
        {isFound && <UsualNote jobs={jobs} upkeep={upkeep} />}
      </Panel>
      {isFound && !isPhone && (
        <JobMatrix
          jobs={jobs}
          upkeep={upkeep}
          invoices={dataOf(invoices) ?? []}
          today={view.today}
        />
      )}
      {unnamed > 0 && <UnnamedOperations operations={dataOf(operations) ?? []} />}
    </>
  );
}

const traced = [
  { column: 'ago', figure: 'lastTime' },
  { column: 'observed', figure: 'observed' },
  { column: 'usual', figure: 'usual' },
] as const;

/** What the usual intervals are, and the sources of those shown. */
function UsualNote({ jobs, upkeep }: { jobs: readonly JobHistory[]; upkeep: Upkeep }) {
  const text = useMessages(operationMessages);
  const sources = new Set(
    jobs.flatMap(({ job }) => usualJobInterval(job.label, upkeep)?.source ?? []),
  );
  return (
    <div className={classes.usual}>
      <ul className={classes.traces}>
        {traced.map(({ column, figure }) => (
          <li key={figure}>
            {text[column]} <Trace what={text[column]} of={{ figure }} />
          </li>
        ))}
      </ul>
      {jobs.some(({ since }) => since.km !== null) && <p>{text.agoNote}</p>}
      {sources.size > 0 && (
        <p>
          {text.usualNote} {sources.size === 1 ? text.source : text.sources}{' '}
          {[...sources].map((source, index) => (
            <span key={source}>
              {index > 0 && ', '}
              <Source at={intervalSources[source]} />
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

/** A source: a web page by its host, or an article of law. */
function Source({ at }: { at: string }) {
  if (!URL.canParse(at)) return at;
  return (
    <a href={at} target="_blank" rel="noreferrer">
      {new URL(at).hostname.replace(/^www\./, '')}
    </a>
  );
}
