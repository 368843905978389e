import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Sheet } from '#src/ui/export/sheet.ts';
import { exportMessages } from './export-messages.ts';
import {
  type CampaignColumn,
  type ClientColumn,
  campaignTable,
  clientTable,
  type ExportTable,
} from './export-tables.ts';
import type { Campaign } from './model.ts';
import { useChannelName } from './use-channel-name.ts';

interface CampaignExportsProps {
  /** Those shown, with the targets shown. */
  campaigns: readonly Campaign[];
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  /** Without its ending. */
  fileName: string;
}

/** The campaigns in sight and their clients as files; the tables are made when one is asked for. */
export function CampaignExports({ campaigns, reachedBy, fileName }: CampaignExportsProps) {
  const text = useMessages(exportMessages);
  const channelName = useChannelName();
  const sheetOf = (
    name: string,
    { columns, rows }: ExportTable<ClientColumn | CampaignColumn>,
  ): Sheet => ({
    name,
    columns: columns.map(({ name: column, type }) => ({
      title: 'code' in column ? text.columns[column.code] : channelName(column.channel),
      type,
    })),
    rows,
    yesNo: text.yesNo,
  });
  const clients = () => sheetOf(text.clients, clientTable(campaigns, reachedBy));
  return (
    <ExportButtons
      files={[
        csvFile({ what: text.clients, fileName }, clients),
        xlsxFile({ what: text.both, fileName }, () => [
          sheetOf(text.campaigns, campaignTable(campaigns)),
          clients(),
        ]),
      ]}
    />
  );
}
