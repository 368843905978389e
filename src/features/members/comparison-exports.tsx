import { NONE } from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Worksheet } from '#src/ui/export/worksheet.ts';
import { comparisonFile } from './comparison-file.ts';
import { fileMessages, membersMessages } from './messages.ts';
import type { MemberRow } from './rows.ts';

/** The table as it stands, as files. */
export function ComparisonExports({
  network,
  rows,
}: {
  network: string;
  rows: readonly MemberRow[];
}) {
  const text = useMessages(fileMessages);
  const { noChannel } = useMessages(membersMessages);
  const { integer } = useFormat();
  const channelName = useChannelName();
  const worksheet = (): Worksheet => {
    const { columns, rows: cells } = comparisonFile(rows, (standing) => text.standings[standing]);
    return {
      name: text.sheetName,
      columns: columns.map(({ name, type }) => ({
        title:
          'code' in name
            ? text.columns[name.code]
            : text.reachedBy(name.channel === NONE ? noChannel : channelName(name.channel)),
        type,
      })),
      rows: cells,
      yesNo: text.yesNo,
    };
  };
  const naming = {
    what: text.members(integer(rows.length), rows.length === 1),
    fileName: `${network}-${text.fileName}`,
  };
  return (
    <ExportButtons files={[csvFile(naming, worksheet), xlsxFile(naming, () => [worksheet()])]} />
  );
}
