import type { MemberFigures } from '#src/domain/campaigns/figures.ts';
import type { Returns } from '#src/domain/returns/rates.ts';
import { shareOf } from '#src/domain/returns/shares.ts';
import { type Param, type TableSort, writeSort } from '#src/shared/address/params.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';

/** How the reading of a member's campaigns stands, as far as its row is concerned. */
export type Standing =
  /** Others come first. */
  | 'waits'
  | 'reading'
  | 'stopped'
  | 'whole'
  /** Some pages could not be read. */
  | 'partly'
  /** No member has this code. */
  | 'unknown'
  | 'failed';

export interface MemberRow {
  code: string;
  name: string | null;
  standing: Standing;
  /** Of the campaigns of the period, as far as they have been read; null if there are none yet. */
  figures: MemberFigures | null;
  /** How many campaigns the member has in all; null if the API doesn't say. */
  total: number | null;
  /** What came of these campaigns; null if none of their vehicles has been read. */
  returns: Returns | null;
}

export function standingOf(
  state: Pick<ReadingState, 'status' | 'refused' | 'isWhole'> | null,
): Standing {
  if (state === null) return 'waits';
  if (state.status === 'reading' || state.status === 'waiting') return 'reading';
  if (state.refused) return state.refused.kind === 'not-found' ? 'unknown' : 'failed';
  if (state.status === 'stopped') return 'stopped';
  return state.isWhole ? 'whole' : 'partly';
}

/** Every column that one can sort by; the channels have their own, `channel:` and the key. */
export const rowColumns = [
  'member',
  'campaigns',
  'clients',
  'perCampaign',
  'toSending',
  'toPrediction',
  'repeated',
] as const;

/** Those that are there once returns have been measured. */
export const returnColumns = ['followed', 'sameJob'] as const;
export type RowColumn = (typeof rowColumns | typeof returnColumns)[number];

const CHANNEL = 'channel:';
export const channelColumn = (key: string): string => CHANNEL + key;

export type RowSort = TableSort<string>;

/** Which channels there are shows once they are read, so any column may be asked for. */
export const rowSort: Param<RowSort | null> = {
  read: ([held = '']) => {
    const descending = held.startsWith('-');
    const by = held.slice(descending ? 1 : 0);
    return by === '' ? null : { by, descending };
  },
  write: (sort) => (sort === null ? [] : [writeSort(sort)]),
};

/** The channels that any of the members used, the most used first; NONE for clients without one. */
export function channelsIn(rows: readonly MemberRow[]): string[] {
  const used = new Map<string, number>();
  for (const { figures } of rows) {
    for (const { key, clients } of figures?.channels ?? []) {
      used.set(key, (used.get(key) ?? 0) + clients);
    }
  }
  return [...used].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

/** How many clients of the member's the channel reached; null if nothing has been read. */
export const reachedBy = (figures: MemberFigures, channel: string): number =>
  figures.channels.find(({ key }) => key === channel)?.clients ?? 0;

type FigureColumn = Exclude<(typeof rowColumns)[number], 'member'>;

const values: Record<FigureColumn, (figures: MemberFigures) => number | null> = {
  campaigns: ({ campaigns }) => campaigns,
  clients: ({ clients }) => clients,
  perCampaign: ({ clientsPerCampaign }) => clientsPerCampaign,
  toSending: ({ toSending }) => toSending?.median ?? null,
  toPrediction: ({ toPrediction }) => toPrediction?.median ?? null,
  repeated: ({ repeatedShare }) => repeatedShare,
};

/** The share of the clients that the channel reached. */
const channelShare = (figures: MemberFigures, channel: string): number | null =>
  figures.clients === 0 ? null : reachedBy(figures, channel) / figures.clients;

function valueIn({ figures, returns }: MemberRow, by: string): number | null {
  const ofReturns = returnColumns.find((one) => one === by);
  if (ofReturns !== undefined) {
    return returns && shareOf(returns.over[ofReturns], returns.over.known).share;
  }
  if (figures === null) return null;
  if (by.startsWith(CHANNEL)) return channelShare(figures, by.slice(CHANNEL.length));
  const column = rowColumns.find((one) => one === by);
  return column === undefined || column === 'member' ? null : values[column](figures);
}

/** Null keeps the order in which the members were chosen. Those without a value come last. */
export function sortRows(
  rows: readonly MemberRow[],
  sort: RowSort | null,
  locale: string,
): readonly MemberRow[] {
  if (!sort) return rows;
  const { by } = sort;
  const sign = sort.descending ? -1 : 1;
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  if (by === 'member') {
    return rows.toSorted(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        sign * (compare(a.name ?? '', b.name ?? '') || compare(a.code, b.code)),
    );
  }
  return rows
    .map((row) => ({ row, value: valueIn(row, by) }))
    .sort((a, b) =>
      a.value === null || b.value === null
        ? Number(a.value === null) - Number(b.value === null)
        : sign * (a.value - b.value),
    )
    .map(({ row }) => row);
}
