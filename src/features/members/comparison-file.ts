import type { Returns } from '#src/domain/returns/rates.ts';
import { shareOf } from '#src/domain/returns/shares.ts';
import type { Cell, CellType } from '#src/ui/export/worksheet.ts';
import { channelsIn, type MemberRow, reachedBy, type Standing } from './rows.ts';

const cellsOf = ({ code, name, standing, figures, total, returns }: MemberRow) => ({
  code,
  name,
  standing,
  campaigns: figures?.campaigns ?? null,
  total,
  from: figures?.from ?? null,
  to: figures?.to ?? null,
  clients: figures?.clients ?? null,
  perCampaign: rounded(figures?.clientsPerCampaign ?? null),
  toSending: figures?.toSending?.median ?? null,
  toPrediction: figures?.toPrediction?.median ?? null,
  repeated: percent(figures?.repeatedShare ?? null),
  known: returns?.over.known ?? null,
  followed: returns?.over.followed ?? null,
  followedShare: returns && shareIn(returns.over.followed, returns),
  sameJob: returns?.over.sameJob ?? null,
  sameJobShare: returns && shareIn(returns.over.sameJob, returns),
  invoiced: returns?.all.euros ?? null,
});

/** Empty if there are too few to give one. */
const shareIn = (count: number, { over }: Returns) => percent(shareOf(count, over.known).share);

/** To two decimals, which are more than anybody reads. */
const rounded = (value: number | null) => value && Math.round(value * 100) / 100;
const percent = (share: number | null) => rounded(share && share * 100);

export type ComparisonColumn = keyof ReturnType<typeof cellsOf>;

const types: Record<ComparisonColumn, CellType> = {
  code: 'text',
  name: 'text',
  standing: 'text',
  campaigns: 'number',
  total: 'number',
  from: 'date',
  to: 'date',
  clients: 'number',
  perCampaign: 'number',
  toSending: 'number',
  toPrediction: 'number',
  repeated: 'number',
  known: 'number',
  followed: 'number',
  followedShare: 'number',
  sameJob: 'number',
  sameJobShare: 'number',
  invoiced: 'euros',
};

const columns = Object.keys(types).filter((code): code is ComparisonColumn => code in types);

interface ComparisonFile {
  columns: { name: { code: ComparisonColumn } | { channel: string }; type: CellType }[];
  rows: Cell[][];
}

/** One row per member, in the order of the screen, with the clients that each channel reached. */
export function comparisonFile(
  rows: readonly MemberRow[],
  wordsOf: (standing: Standing) => string,
): ComparisonFile {
  const channels = channelsIn(rows);
  return {
    columns: [
      ...columns.map((code) => ({ name: { code }, type: types[code] })),
      ...channels.map((channel) => ({ name: { channel }, type: 'number' as const })),
    ],
    rows: rows.map((row) => {
      const cells = { ...cellsOf(row), standing: wordsOf(row.standing) };
      return [
        ...columns.map((code): Cell => cells[code]),
        ...channels.map((channel) => row.figures && reachedBy(row.figures, channel)),
      ];
    }),
  };
}
