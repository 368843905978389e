import { Anchor } from '@mantine/core';
import type { InvoiceLine } from '#contract/invoice.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { sourceOf, usualSourceOf } from '#src/domain/invoices/usual-source.ts';
import type { ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import { detailMessages, invoiceMessages } from '#src/features/vehicle/messages.ts';
import { recognitionMessages } from '#src/features/vehicle/recognition-messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { useDoubtWords } from '#src/shared/words/doubt-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Fields } from '#src/ui/fields.tsx';
import { Clamp, Verbatim } from '#src/ui/text.tsx';
import classes from './invoice-detail.module.css';

interface InvoiceDetailProps {
  invoice: VehicleInvoice;
  doubt: ReadingDoubt | null;
  onShow: (key: string) => void;
}

/** What an open invoice shows: where it was, the mileage, its number, then its lines. */
export function InvoiceDetail({ invoice, doubt, onShow }: InvoiceDetailProps) {
  const text = useMessages(detailMessages);
  const { noMember, unpriced } = useMessages(invoiceMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const doubtWords = useDoubtWords();
  const { dmsId, member, mileage, amount, lines, unreadableLines, duplicateOf } = invoice;
  return (
    <>
      {duplicateOf !== null && (
        <p className={classes.warning}>
          {text.duplicateOf}{' '}
          <Anchor component="button" inherit onClick={() => onShow(duplicateOf)}>
            {text.seeKept}
          </Anchor>
        </p>
      )}
      <div className={classes.facts}>
        <Fields
          fields={[
            { label: text.dmsId, value: verbatim(dmsId) },
            {
              label: text.member,
              value: member ? memberName(member) : noMember,
              note: member?.tradeName && member.posCode ? text.code(member.posCode) : undefined,
            },
            {
              label: text.mileage,
              value: mileage === null ? null : verbatim(format.km(mileage)),
              note: doubt && doubtWords(doubt),
            },
            {
              label: text.amount,
              value: amount === null ? unpriced : verbatim(format.euros(amount)),
              note: amount === null ? undefined : text.taxUnknown,
            },
          ]}
        />
      </div>
      {unreadableLines > 0 && <p className={classes.warning}>{text.unreadable(unreadableLines)}</p>}
      {lines.length > 0 ? (
        <InvoiceLines
          lines={lines}
          caption={text.linesOf(
            [dmsId, invoice.date && format.date(invoice.date)].filter(Boolean).join(' · '),
          )}
        />
      ) : (
        unreadableLines === 0 && <p className={classes.none}>{text.noLines}</p>
      )}
    </>
  );
}

interface InvoiceLinesProps {
  lines: readonly InvoiceLine[];
  caption: string;
}

/** The lines as the API qualified them; on a phone, each is a small form. */
function InvoiceLines({ lines, caption }: InvoiceLinesProps) {
  const text = useMessages(detailMessages);
  const format = useFormat();
  const recognition = useMessages(recognitionMessages);
  const usual = usualSourceOf(lines);
  const isAlways = lines.every((line) => [null, usual].includes(sourceOf(line)));
  const columns = [
    text.job,
    text.written,
    text.part,
    text.brand,
    text.reference,
    text.quantity,
  ] as const;
  return (
    <>
      <table className={classes.lines}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lines.entries()].map(([place, line]) => {
            const cells = [
              <JobCell key="job" line={line} usual={usual} />,
              writtenBy(line),
              line.partLabel,
              ...[
                line.partBrand,
                line.partReference,
                line.partQuantity === null ? null : format.number(line.partQuantity),
              ].map(verbatim),
            ];
            return (
              <tr key={place}>
                {cells.map((cell, column) => (
                  <td key={columns[column]} data-label={columns[column]} data-empty={cell === null}>
                    <Clamp>{cell}</Clamp>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.source}>
        {usual !== null && recognition.allFrom(recognition.sources.get(usual) ?? usual, isAlways)}{' '}
        <Trace what={text.job} of={{ figure: 'job' }} />
      </p>
    </>
  );
}

/** What a browser's translation leaves as it is. */
const verbatim = (said: string | null) => said && <Verbatim>{said}</Verbatim>;

interface JobCellProps {
  line: InvoiceLine;
  /** The source that is said once for all lines. */
  usual: string | null;
}

function JobCell({ line, usual }: JobCellProps) {
  const text = useMessages(detailMessages);
  const recognition = useMessages(recognitionMessages);
  const { privateJobId, privateJobLabel, privateUsedSource } = line;
  if (privateJobLabel === null && privateJobId === null) {
    return <span className={classes.unknown}>{text.unrecognised}</span>;
  }
  return (
    <>
      <span className={classes.job}>
        {privateJobLabel ?? text.unlabelled(String(privateJobId))}
      </span>
      {privateUsedSource !== null && privateUsedSource !== usual && (
        <span className={classes.source}>
          {recognition.from(recognition.sources.get(privateUsedSource) ?? privateUsedSource)}
        </span>
      )}
    </>
  );
}

/** What the garage wrote about the work, codes and words, the package before the job. */
function writtenBy(line: InvoiceLine): string | null {
  const parts = [
    [line.packageCode, line.packageLabel],
    [line.jobCode, line.jobLabel],
  ].map((pair) => pair.filter((one) => one !== null).join(' '));
  return parts.filter((part) => part !== '').join(' · ') || null;
}
