import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import type { FileExport } from '#src/ui/export/file-export.ts';
import classes from './blacklist-page.module.css';
import type { LoadedList } from './load-list.ts';
import { fileMessages } from './messages.ts';

interface ListExportsProps {
  list: LoadedList;
  network: string;
  /** The rows, in the order shown. */
  order: Uint32Array;
  withContactDetails: boolean;
}

/** The rows that are shown, as files made by the worker: contact details as on screen, masked or not. */
export function ListExports({ list, network, order, withContactDetails }: ListExportsProps) {
  const text = useMessages(fileMessages);
  const format = useFormat();
  const lang = useLang();
  const file = (ending: 'csv' | 'xlsx'): FileExport => ({
    format: ending.toUpperCase(),
    what: text.shown(format.integer(order.length)),
    fileName: `${network}-${text.fileName}.${ending}`,
    make: () => list.port.file({ format: ending, order, withContactDetails, lang }),
  });
  return (
    <div className={classes.exports}>
      <ExportButtons files={[file('csv'), file('xlsx')]} />
      <p className={classes.note}>{withContactDetails ? text.unmasked : text.masked}</p>
    </div>
  );
}
