import type { InvoiceLine } from '#contract/invoice.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import { detailMessages } from './detail-messages.ts';
import classes from './invoice-lines.module.css';

interface InvoiceLinesProps {
  lines: readonly InvoiceLine[];
  caption: string;
}

/** The lines as the API qualified them; on a phone each one is a small form. */
export function InvoiceLines({ lines, caption }: InvoiceLinesProps) {
  const text = useMessages(detailMessages);
  const format = useFormat();
  const columns = [
    text.job,
    text.written,
    text.part,
    text.brand,
    text.reference,
    text.quantity,
  ] as const;
  return (
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
            <JobCell key="job" line={line} />,
            writtenBy(line),
            line.partLabel,
            line.partBrand,
            line.partReference,
            line.partQuantity === null ? null : format.number(line.partQuantity),
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
  );
}

function JobCell({ line }: { line: InvoiceLine }) {
  const text = useMessages(detailMessages);
  const { privateJobId, privateJobLabel, privateUsedSource } = line;
  if (privateJobLabel === null && privateJobId === null) {
    return <span className={classes.unknown}>{text.unrecognised}</span>;
  }
  return (
    <>
      <span className={classes.job}>
        {privateJobLabel ?? text.unlabelled(String(privateJobId))}
      </span>
      {privateUsedSource !== null && (
        <span className={classes.source}>{text.recognisedFrom(privateUsedSource)}</span>
      )}
    </>
  );
}

/** What the garage wrote of the work, code and words, the package before the job. */
function writtenBy(line: InvoiceLine): string | null {
  const parts = [
    [line.packageCode, line.packageLabel],
    [line.jobCode, line.jobLabel],
  ].map((pair) => pair.filter((one) => one !== null).join(' '));
  return parts.filter((part) => part !== '').join(' · ') || null;
}
