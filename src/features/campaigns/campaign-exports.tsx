import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Worksheet } from '#src/ui/export/worksheet.ts';
import {
  type CampaignColumn,
  type ClientColumn,
  campaignTable,
  clientTable,
  type ExportTable,
} from './export-tables.ts';
import { exportMessages, type Scope, scopeMessages } from './messages.ts';

interface CampaignExportsProps {
  /** The campaigns that are shown, with the targets that are shown. */
  campaigns: readonly Campaign[];
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  scope: Scope;
  /** Without the extension. */
  fileName: string;
}

/** The campaigns in sight and their clients, as files. Each table is made on request. */
export function CampaignExports({ campaigns, reachedBy, scope, fileName }: CampaignExportsProps) {
  const text = useMessages(exportMessages);
  const { reachedBy: reachedByTitle } = useMessages(scopeMessages)[scope];
  const channelName = useChannelName();
  const titles = { ...text.columns, reachedBy: reachedByTitle };
  const sheetOf = (
    name: string,
    { columns, rows }: ExportTable<ClientColumn | CampaignColumn>,
  ): Worksheet => ({
    name,
    columns: columns.map(({ name: column, type }) => ({
      title: 'code' in column ? titles[column.code] : channelName(column.channel),
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
