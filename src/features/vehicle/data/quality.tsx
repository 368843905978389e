import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RawInvoiceLine } from '#contract/invoice.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import {
  type InvoiceQuality,
  invoiceQuality,
  type Recognition,
} from '#src/domain/quality/quality.ts';
import { dataMessages } from '#src/features/vehicle/messages.ts';
import { InvoiceLink } from '#src/features/vehicle/panel-parts.tsx';
import { recognitionMessages } from '#src/features/vehicle/recognition-messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { Fields } from '#src/ui/fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { PrintedOf, useMost } from '#src/ui/printed-of.tsx';
import { Clamp, Empty, Verbatim } from '#src/ui/text.tsx';
import classes from './data-table.module.css';
import { DataTable } from './data-table.tsx';

interface QualityProps {
  rows: readonly RawInvoiceLine[];
  invoices: readonly VehicleInvoice[];
}

export function Quality({ rows, invoices }: QualityProps) {
  const text = useMessages(dataMessages);
  const quality = useMemo(() => invoiceQuality(rows, invoices), [rows, invoices]);
  if (rows.length === 0 && invoices.length === 0) {
    return (
      <Panel title={text.quality}>
        <Empty>{text.noInvoices}</Empty>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={text.quality}>
        <Counts quality={quality} rows={rows.length} />
        <p className={classes.note}>{text.how}</p>
      </Panel>
      {quality.recognition.bySource.length > 0 && <Sources recognition={quality.recognition} />}
      <LeftOut quality={quality} />
    </>
  );
}

function Counts({ quality, rows }: { quality: InvoiceQuality; rows: number }) {
  const text = useMessages(dataMessages);
  const format = useFormat();
  const { recognition } = quality;
  const count = (n: number) => format.integer(n);
  const rowDoubts: [string, number][] = [
    [text.withoutLine, quality.rows['without-line']],
    [text.withoutInvoice, quality.rows['without-invoice']],
    [text.amountsDiffer, quality.compared.filter(({ amountsDiffer }) => amountsDiffer).length],
  ];
  const invoiceDoubts: [string, readonly VehicleInvoice[]][] = [
    [text.withoutRaw, quality.withoutRaw],
    [text.empty, quality.empty],
    [text.withoutMember, quality.withoutMember],
    [text.withoutMileage, quality.withoutMileage],
    [text.withoutAmount, quality.withoutAmount],
    [text.withoutDate, quality.withoutDate],
    [text.repeated, quality.repeated.map(({ kept }) => kept)],
  ];
  return (
    <Fields
      fields={[
        { label: text.rawRows, value: count(rows) },
        {
          label: text.takenUp,
          value: (
            <>
              <Verbatim>{count(quality.rows['taken-up'])}</Verbatim>{' '}
              <Trace what={text.takenUp} of={{ figure: 'takenUp' }} />
            </>
          ),
        },
        {
          label: text.recognised,
          value: recognition.share === null ? null : format.percent(recognition.share),
          note: text.ofLines(count(recognition.recognised), count(recognition.lines)),
        },
        ...rowDoubts
          .filter(([, n]) => n > 0)
          .map(([label, n]) => ({ label, value: <strong translate="no">{count(n)}</strong> })),
        ...invoiceDoubts
          .filter(([, invoices]) => invoices.length > 0)
          .map(([label, invoices]) => ({
            label,
            value: <strong translate="no">{count(invoices.length)}</strong>,
            note: <Which invoices={invoices} />,
          })),
      ]}
    />
  );
}

const MOST_NAMED = 3;

/** The first of the invoices concerned, as links. */
function Which({ invoices }: { invoices: readonly VehicleInvoice[] }) {
  const text = useMessages(dataMessages);
  const rest = invoices.length - MOST_NAMED;
  return (
    <>
      {invoices.slice(0, MOST_NAMED).map((invoice) => (
        <span key={invoice.key} className={classes.which}>
          <InvoiceLink invoice={invoice} />
        </span>
      ))}
      {rest > 0 && <span className={classes.which}>{text.others(rest)}</span>}
    </>
  );
}

function Sources({ recognition }: { recognition: Recognition }) {
  const text = useMessages(dataMessages);
  const format = useFormat();
  const { sources } = useMessages(recognitionMessages);
  const shares = format.shares(recognition.bySource.map(({ lines }) => lines));
  return (
    <Panel title={text.sources}>
      <DataTable title={text.sources}>
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col" className={classes.number}>
              {text.lines}
            </th>
            <th scope="col" className={classes.number}>
              {text.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {recognition.bySource.map(({ usedSource, lines }, index) => (
            <tr key={usedSource ?? ''}>
              <th scope="row" title={usedSource ?? undefined}>
                {usedSource === null ? text.noSource : (sources.get(usedSource) ?? usedSource)}
              </th>
              <td className={classes.number} translate="no">
                {format.integer(lines)}
              </td>
              <td className={classes.number} translate="no">
                {shares[index]}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

/** A longer list is cut here until somebody asks for the rest. */
const FIRST_ROWS = 20;

function LeftOut({ quality }: { quality: InvoiceQuality }) {
  const text = useMessages(dataMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const most = useMost(all ? Number.POSITIVE_INFINITY : FIRST_ROWS);
  const leftOut = quality.compared.flatMap(({ raw, rows }) =>
    rows
      .filter(({ fate }) => fate !== 'taken-up')
      .map(({ row, fate }, index) => ({ key: `${raw.key}/${index}`, raw, row, fate })),
  );
  if (quality.compared.length === 0) return null;
  return (
    <Panel
      title={text.leftOut}
      aside={leftOut.length > 0 && format.count(leftOut.length, text.rowWord, text.rowsWord)}
    >
      {leftOut.length === 0 && <Empty>{text.allTakenUp}</Empty>}
      {leftOut.length > 0 && (
        <DataTable title={text.leftOut} stacks="labels">
          <thead>
            <tr>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.invoice}</th>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.reference}</th>
              <th scope="col">{text.fate}</th>
            </tr>
          </thead>
          <tbody>
            {leftOut.slice(0, most).map(({ key, raw, row, fate }) => (
              <tr key={key}>
                <td data-label={text.date} translate="no">
                  {raw.date ? format.date(raw.date) : '—'}
                </td>
                <td data-label={text.invoice}>
                  <Clamp verbatim>{raw.dmsId ?? '—'}</Clamp>
                </td>
                <td data-label={text.row}>
                  <Clamp lines={8}>
                    {[row.jobCode, row.jobLabel, row.packageLabel, row.partLabel]
                      .filter(Boolean)
                      .join(' · ') || text.noLabel}
                  </Clamp>
                </td>
                <td data-label={text.reference} data-empty={!(row.partBrand || row.partReference)}>
                  <Clamp verbatim>
                    {[row.partBrand, row.partReference].filter(Boolean).join(' ') || '—'}
                  </Clamp>
                </td>
                <td data-label={text.fate}>{text.fates[fate]}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <PrintedOf printed={most} total={leftOut.length} />
      {leftOut.length > FIRST_ROWS && !all && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(true)}>
          {text.showAll(format.integer(leftOut.length))}
        </Button>
      )}
    </Panel>
  );
}
