import type { Period } from '#src/domain/campaigns/period.ts';
import { type PartKind, returnsBy, returnsByCampaign } from '#src/domain/returns/rates.ts';
import { allMessages } from '#src/features/campaigns/reading/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Worksheet } from '#src/ui/export/worksheet.ts';
import { clientTable, type NamedReturns, partTable } from './export-returns.ts';
import { exportReturnsMessages, returnsMessages } from './messages.ts';
import { usePartName } from './part-rates.tsx';
import { useResultWords } from './use-result-words.ts';
import type { ReturnsSeen } from './use-returns.ts';

interface ReturnsExportsProps {
  /** Not all campaigns have been read. */
  isPartial: boolean;
  memberCode: string;
  period: Period;
  seen: ReturnsSeen;
}

/** What came for each client, and the rates, as files. Each table is made on request. */
export function ReturnsExports({ isPartial, memberCode, period, seen }: ReturnsExportsProps) {
  const text = useMessages(exportReturnsMessages);
  const { partialName } = useMessages(allMessages);
  const clients = useClientSheet(memberCode, seen);
  const rates = useRateSheets(seen);
  const chosen = seen.keys.size > 0 ? seen.chosen.map(({ key }) => key).slice(0, 3) : [];
  const fileName = [
    memberCode,
    text.fileName,
    ...chosen,
    period.from,
    period.to,
    isPartial && partialName,
  ];
  const naming = { fileName: fileName.filter(Boolean).join('-') };
  return (
    <ExportButtons
      files={[
        csvFile({ ...naming, what: text.clients }, clients),
        xlsxFile({ ...naming, what: text.everything }, () => [clients(), ...rates()]),
      ]}
    />
  );
}

function useClientSheet(memberCode: string, { returns, window }: ReturnsSeen): () => Worksheet {
  const text = useMessages(exportReturnsMessages);
  const { standings } = useMessages(returnsMessages);
  const channelName = useChannelName();
  const { sentence } = useResultWords(memberCode, window);
  return () => {
    const words = {
      channelName,
      standing: (one: keyof typeof standings) => standings[one],
      sentence,
    };
    const { columns, rows } = clientTable(returns, words);
    return {
      name: text.clients,
      columns: columns.map(({ code, type }) => ({ title: text.columns[code], type })),
      rows,
      yesNo: text.yesNo,
    };
  };
}

function useRateSheets({ returns }: ReturnsSeen): () => Worksheet[] {
  const text = useMessages(exportReturnsMessages);
  const { undated } = useMessages(returnsMessages);
  const format = useFormat();
  const names = {
    channel: usePartName('channel'),
    operation: usePartName('operation'),
    promotion: usePartName('promotion'),
  };
  const sheetOf = (kind: PartKind | 'campaign', parts: readonly NamedReturns[]): Worksheet => {
    const { columns, rows } = partTable(parts);
    return {
      name: text.tabs[kind],
      columns: columns.map(({ code, type }) => ({
        title: code === 'name' ? text.named[kind] : text.columns[code],
        type,
      })),
      rows,
      yesNo: text.yesNo,
    };
  };
  const named = (kind: PartKind) =>
    returnsBy(kind, returns).map((part) => ({ name: names[kind](part), returns: part.returns }));
  return () => [
    sheetOf(
      'campaign',
      returnsByCampaign(returns).map(({ campaign, returns: came }) => ({
        name: text.campaignOf(campaign.sent ? format.date(campaign.sent) : undated, campaign.key),
        returns: came,
      })),
    ),
    sheetOf('channel', named('channel')),
    sheetOf('operation', named('operation')),
    sheetOf('promotion', named('promotion')),
  ];
}
