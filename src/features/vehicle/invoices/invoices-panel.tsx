import { Button } from '@mantine/core';
import { useMemo } from 'react';
import {
  type ExportTable,
  type InvoiceColumnCode,
  invoiceTable,
  type LineColumnCode,
  lineTable,
} from '#src/domain/invoices/export-rows.ts';
import {
  filterInvoices,
  type InvoiceFilter,
  jobsOn,
  membersOn,
} from '#src/domain/invoices/invoice-filter.ts';
import { totalOf } from '#src/domain/invoices/invoice-totals.ts';
import { distinctInvoices, type VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import {
  detailMessages,
  exportMessages,
  filterMessages,
  invoiceMessages,
} from '#src/features/vehicle/messages.ts';
import { SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { key, typedText } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Choice } from '#src/ui/choice.tsx';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Worksheet } from '#src/ui/export/worksheet.ts';
import { FoldedFilters } from '#src/ui/folded.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import { Charts } from './charts.tsx';
import { InvoiceTimeline } from './invoice-timeline.tsx';
import classes from './invoices-panel.module.css';
import { useAmount } from './use-amount.ts';

const none: VehicleInvoice[] = [];

/** What was invoiced, when, where and for what; above that, the amounts by year. */
export default function InvoicesPanel({ view }: { view: VehicleView }) {
  const text = useMessages(invoiceMessages);
  const { filter, setFilter, isFiltered } = useInvoiceFilter();
  const found = useFound();
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
            <div className={classes.aside}>
              <p role="status" className={classes.result}>
                {found(shown, isFiltered ? invoices.length : null)}
              </p>
              {shown.length > 0 && <InvoiceExports invoices={shown} plate={view.record.plate} />}
            </div>
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
                  found={isFiltered ? found(shown, invoices.length) : null}
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

const params = { job: key, member: key, text: typedText };

/** The filter: partly in the address, and the typed text in memory. */
function useInvoiceFilter() {
  const { values, change } = useAddress(params);
  const filter: InvoiceFilter = values;
  return { filter, setFilter: change, isFiltered: Object.values(filter).some(Boolean) };
}

const noFilter: InvoiceFilter = { job: null, member: null, text: '' };

interface InvoiceFiltersProps {
  /** All invoices of the vehicle, to choose filters from. */
  invoices: readonly VehicleInvoice[];
  filter: InvoiceFilter;
  onChange: (change: Partial<InvoiceFilter>) => void;
  /** What a set filter leaves; null if none is set. */
  found: string | null;
}

function InvoiceFilters(props: InvoiceFiltersProps) {
  const { invoices, filter, onChange, found } = props;
  const text = useMessages(filterMessages);
  const { unlabelled } = useMessages(detailMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const jobs = useMemo(
    () =>
      jobsOn(invoices).map(({ job, invoices: count }) => ({
        value: job.key,
        label: `${job.label ?? unlabelled(String(job.id))} (${format.integer(count)})`,
      })),
    [invoices, format, unlabelled],
  );
  const members = membersOn(invoices).map((member) => ({
    value: member.key,
    label: memberName(member),
  }));
  return (
    <FoldedFilters filter={filter}>
      <search aria-label={text.filter} className={classes.filters}>
        <Choice
          label={text.job}
          all={text.allJobs}
          choices={jobs}
          value={filter.job}
          onChange={(job) => onChange({ job })}
        />
        <Choice
          label={text.member}
          all={text.allMembers}
          choices={members}
          value={filter.member}
          onChange={(member) => onChange({ member })}
        />
        <TextFilter
          label={text.text}
          placeholder={text.textHint}
          value={filter.text}
          onChange={(words) => onChange({ text: words })}
          found={found}
        />
        {found !== null && (
          <Button size="xs" variant="default" onClick={() => onChange(noFilter)}>
            {text.clear}
          </Button>
        )}
      </search>
    </FoldedFilters>
  );
}

/** How many invoices are shown, out of how many (null if all of them are), and their total. */
function useFound() {
  const text = useMessages(filterMessages);
  const format = useFormat();
  const amount = useAmount();
  return (shown: readonly VehicleInvoice[], all: number | null): string => {
    const count = format.count(all ?? shown.length, text.invoice, text.invoices);
    const distinct = distinctInvoices(shown);
    const absurd = distinct.filter((invoice) => isAbsurdAmount(invoice.amount)).length;
    const repeats = shown.length - distinct.length;
    return [
      all === null ? count : text.outOf(format.integer(shown.length), count),
      shown.length > 0 && amount(totalOf(shown)),
      absurd > 0 && text.absurd(absurd),
      repeats > 0 && text.repeats(repeats),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

interface InvoiceExportsProps {
  /** The invoices in the files, in this order. */
  invoices: readonly VehicleInvoice[];
  plate: string;
}

/** The invoices shown and all of their lines, as files. Each table is made on request. */
function InvoiceExports({ invoices, plate }: InvoiceExportsProps) {
  const text = useMessages(exportMessages);
  const sheetOf = (
    name: string,
    { columns, rows }: ExportTable<InvoiceColumnCode | LineColumnCode>,
  ): Worksheet => ({
    name,
    columns: columns.map(({ code, type }) => ({ title: text.columns[code], type })),
    rows,
    yesNo: text.yesNo,
  });
  const invoiceSheet = () => sheetOf(text.invoices, invoiceTable(invoices));
  const lineSheet = () => sheetOf(text.lines, lineTable(invoices));
  const invoicesName = `${plate}-${text.fileName.invoices}`;
  return (
    <ExportButtons
      files={[
        csvFile({ what: text.invoices, fileName: invoicesName }, invoiceSheet),
        csvFile({ what: text.lines, fileName: `${plate}-${text.fileName.lines}` }, lineSheet),
        xlsxFile({ what: text.both, fileName: invoicesName }, () => [invoiceSheet(), lineSheet()]),
      ]}
    />
  );
}
