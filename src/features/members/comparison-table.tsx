import { NONE } from '#src/domain/campaigns/figures.ts';
import { isBounded, type Period } from '#src/domain/campaigns/period.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { nextSort, writeSort } from '#src/shared/address/params.ts';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { shorten } from '#src/shared/words/sentences.ts';
import { Choice } from '#src/ui/choice.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { SortHeading } from '#src/ui/sort-heading.tsx';
import { MemberRowCells } from './member-row.tsx';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import {
  channelColumn,
  channelsIn,
  type MemberRow,
  type RowSort,
  returnColumns,
  rowColumns,
  rowSort,
} from './rows.ts';

interface ComparisonTableProps {
  network: string;
  rows: readonly MemberRow[];
  readingOf: (code: string) => CampaignReading | null;
  period: Period;
  sort: RowSort | null;
  onSort: (sort: RowSort | null) => void;
  onRemove: (code: string) => void;
}

/** In characters: an API may name its channels as it likes. */
const LONGEST_TITLE = 24;

/** A column, with what one sorts by. */
export interface Column {
  by: string;
  title: string;
}

/** One row per member; each column sorts them. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { network, rows, readingOf, period, sort, onSort, onRemove } = props;
  const text = useMessages(membersMessages);
  const channelName = useChannelName();
  const channels = channelsIn(rows).map((key) => ({
    key,
    by: channelColumn(key),
    title: key === NONE ? text.noChannel : shorten(channelName(key), LONGEST_TITLE),
  }));
  const [member, campaigns, clients, perCampaign, ...last] = rowColumns.map((by) => ({
    by,
    title: text.columns[by],
  }));
  const isMeasured = rows.some(({ returns }) => returns !== null);
  const returns = returnColumns.map((by) => ({ by, title: text.columns[by] }));
  const columns = [
    member,
    campaigns,
    clients,
    ...(isMeasured ? returns : []),
    perCampaign,
    ...channels,
    ...last,
  ].filter((column) => column !== undefined);
  const heading = ({ by, title }: Column) => (
    <SortHeading
      key={by}
      sorted={sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : null}
      onSort={() => onSort(nextSort(sort, by))}
    >
      {title}
    </SortHeading>
  );
  return (
    <>
      <div className={classes.sortChoice}>
        <Choice
          label={text.sortBy}
          all={text.asChosen}
          choices={columns.flatMap(({ by, title }) => [
            { value: writeSort({ by, descending: false }), label: text.ascending(title) },
            { value: writeSort({ by, descending: true }), label: text.descending(title) },
          ])}
          value={sort && writeSort(sort)}
          onChange={(chosen) => onSort(rowSort.read(chosen ? [chosen] : []))}
        />
      </div>
      <ScrollTable label={text.region} className={classes.table}>
        <thead>
          <tr>
            {columns.map(heading)}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MemberRowCells
              key={row.code}
              network={network}
              row={row}
              reading={readingOf(row.code)}
              channels={channels}
              isMeasured={isMeasured}
              isBounded={isBounded(period)}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
