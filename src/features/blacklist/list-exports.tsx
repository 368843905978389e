import { IconDownload } from '@tabler/icons-react';
import { config } from '#src/api/config.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { FileButtons } from '#src/ui/export/export-buttons.tsx';
import type { FileExport } from '#src/ui/export/file-export.ts';
import { Folded } from '#src/ui/folded.tsx';
import { CsvDownload } from './csv-download.tsx';
import type { Selection } from './list/model.ts';
import classes from './list-exports.module.css';
import type { LoadedList } from './load-list.ts';
import { fileMessages } from './messages.ts';

interface ListExportsProps {
  list: LoadedList;
  network: string;
  /** The rows that are shown, in order; undefined as long as they aren't known. */
  selection: Selection | undefined;
  withContactDetails: boolean;
}

/**
 * All that can be taken away as a file, in one place, so that nobody takes the whole list with its
 * contact details for the masked rows on screen.
 */
export function ListExports({ list, network, selection, withContactDetails }: ListExportsProps) {
  const text = useMessages(fileMessages);
  const format = useFormat();
  const lang = useLang();
  const order = selection?.order;
  const count = order?.length ?? 0;
  const file = (ending: 'csv' | 'xlsx'): FileExport => ({
    format: ending.toUpperCase(),
    what: text.shown(format.integer(count), count === 1),
    fileName: `${network}-${text.fileName}.${ending}`,
    make: () =>
      list.port.file({
        format: ending,
        order: order ?? new Uint32Array(),
        withContactDetails,
        lang,
        means: config.relanceMeans,
      }),
  });
  const title = withContactDetails ? text.unmasked : text.masked;
  return (
    <Folded label={text.export} icon={<IconDownload size={16} aria-hidden />}>
      <section className={classes.exports} aria-label={text.export}>
        <h2 className={classes.title}>
          <IconDownload size={16} aria-hidden /> {text.export}
        </h2>
        {count > 0 && (
          <div className={classes.choice}>
            <p className={classes.what}>{title}</p>
            <FileButtons files={[file('csv'), file('xlsx')]} label={title} />
          </div>
        )}
        <div className={classes.choice}>
          <p className={classes.what}>{text.whole}</p>
          <CsvDownload network={network} />
        </div>
      </section>
    </Folded>
  );
}
