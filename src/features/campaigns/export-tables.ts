import { type Campaign, countClients, type Target } from '#src/domain/campaigns/campaigns.ts';
import { delaysOf, isUnreached } from '#src/domain/campaigns/figures.ts';
import type { Cell, CellType } from '#src/ui/export/worksheet.ts';

/** A column of a file; its words are on the screen's side. */
interface ExportColumn<Code extends string> {
  /** A channel's column has the channel's key, because an API may have any channels. */
  name: { code: Code } | { channel: string };
  type: CellType;
}

export interface ExportTable<Code extends string> {
  columns: ExportColumn<Code>[];
  /** One cell per column, in the columns' order. */
  rows: Cell[][];
}

export type ClientColumn = keyof ReturnType<typeof clientCells>;
export type CampaignColumn = keyof ReturnType<typeof campaignCells>;

const campaignDates = ({ id, sent, predicted, created }: Campaign) => ({
  campaign: id === null ? null : String(id),
  sent,
  predicted,
  created,
});

const clientCells = (campaign: Campaign, target: Target, reachedBy: number) => ({
  ...campaignDates(campaign),
  title: target.title,
  lastName: target.lastName,
  firstName: target.firstName,
  plate: target.plate,
  brand: target.brand,
  model: target.model,
  operation: target.operation && (target.operation.label ?? target.operation.key),
  promotions: target.promotions.map(({ key, label }) => label ?? key).join(' | ') || null,
  reachedBy,
});

const campaignCells = (campaign: Campaign) => ({
  ...campaignDates(campaign),
  ...delaysOf(campaign),
  clients: countClients(campaign.targets),
  proposals: campaign.targets.length,
  unreached: countClients(campaign.targets.filter(isUnreached)),
});

const dates = { campaign: 'text', sent: 'date', predicted: 'date', created: 'date' } as const;

const clientTypes: Record<ClientColumn, CellType> = {
  ...dates,
  title: 'text',
  lastName: 'text',
  firstName: 'text',
  plate: 'text',
  brand: 'text',
  model: 'text',
  operation: 'text',
  promotions: 'text',
  reachedBy: 'number',
};

const campaignTypes: Record<CampaignColumn, CellType> = {
  ...dates,
  toSending: 'number',
  toPrediction: 'number',
  clients: 'number',
  proposals: 'number',
  unreached: 'number',
};

/**
 * One row per operation proposed to a client. Each channel has its own column, which says whether
 * it was used.
 */
export function clientTable(
  campaigns: readonly Campaign[],
  reachedBy: ReadonlyMap<string, readonly Campaign[]>,
): ExportTable<ClientColumn> {
  const channels = channelsOn(campaigns);
  return {
    columns: columnsOf(clientTypes, channels, 'boolean'),
    rows: campaigns.flatMap((campaign) =>
      campaign.targets.map((target) => [
        ...cellsOf(
          clientTypes,
          clientCells(campaign, target, reachedBy.get(target.client)?.length ?? 1),
        ),
        ...channels.map((channel) => target.channels.includes(channel)),
      ]),
    ),
  };
}

/** One row per campaign, with its clients by channel. */
export function campaignTable(campaigns: readonly Campaign[]): ExportTable<CampaignColumn> {
  const channels = channelsOn(campaigns);
  return {
    columns: columnsOf(campaignTypes, channels, 'number'),
    rows: campaigns.map((campaign) => [
      ...cellsOf(campaignTypes, campaignCells(campaign)),
      ...channels.map((channel) =>
        countClients(campaign.targets.filter((target) => target.channels.includes(channel))),
      ),
    ]),
  };
}

/** The channels that were used, in order of appearance. */
const channelsOn = (campaigns: readonly Campaign[]): string[] => [
  ...new Set(campaigns.flatMap(({ targets }) => targets.flatMap(({ channels }) => channels))),
];

const codesOf = <Code extends string>(types: Record<Code, CellType>) =>
  Object.keys(types).filter((code): code is Code => code in types);

const columnsOf = <Code extends string>(
  types: Record<Code, CellType>,
  channels: readonly string[],
  channelType: CellType,
): ExportColumn<Code>[] => [
  ...codesOf(types).map((code) => ({ name: { code }, type: types[code] })),
  ...channels.map((channel) => ({ name: { channel }, type: channelType })),
];

const cellsOf = <Code extends string>(
  types: Record<Code, CellType>,
  cells: Record<Code, Cell>,
): Cell[] => codesOf(types).map((code) => cells[code]);
