import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { Campaign, Target } from '#src/domain/campaigns/campaigns.ts';
import { isUnreached } from '#src/domain/campaigns/figures.ts';
import { titledName } from '#src/domain/owners/person-name.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { nextSort, writeSort } from '#src/shared/address/params.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import { Plate } from '#src/ui/plate.tsx';
import { PrintedOf, useMost } from '#src/ui/printed-of.tsx';
import { ShowAll } from '#src/ui/show-all.tsx';
import { SortHeading } from '#src/ui/sort-heading.tsx';
import { Clamp } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './client-table.module.css';
import { type Sort, type SortKey, sortKeys, sortTargets } from './filter.ts';
import { listMessages } from './messages.ts';
import { searchParams } from './search-params.ts';
import { useInSight } from './use-in-sight.ts';

interface ClientTableProps {
  campaign: Campaign;
  caption: string;
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  isWhole: boolean;
  onToggleWhole: (campaign: string) => void;
  /** The plate of the client to see; empty for none. */
  sought: string;
}

/** A campaign rarely reaches more clients; the rest is drawn on request. */
const MOST = 200;

/** A campaign's clients, one row per proposed operation; on a phone, one card. */
export function ClientTable(props: ClientTableProps) {
  const { campaign, caption, reachedBy, sort, onSort, onToggleWhole, sought } = props;
  const text = useMessages(listMessages);
  const format = useFormat();
  const sorted = useMemo(
    () => sortTargets(campaign.targets, sort, format.locale),
    [campaign, sort, format],
  );
  const first = sought === '' ? -1 : sorted.findIndex(({ plate }) => plate === sought);
  const isWhole = props.isWhole || first >= MOST;
  const most = useMost(MOST);
  const rows = isWhole ? sorted : sorted.slice(0, most);
  const rest = sorted.length - MOST;
  return (
    <>
      <SortChoice sort={sort} onSort={onSort} />
      {sought !== '' && first < 0 && (
        <p className={classes.nothing}>{text.soughtElsewhere(formatPlate(sought))}</p>
      )}
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {sortKeys.map((key) => (
              <SortableColumn key={key} column={key} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((target) => (
            <ClientRow
              key={target.key}
              target={target}
              isSought={sought !== '' && target.plate === sought}
              isFirstSought={target === sorted[first]}
              others={(reachedBy.get(target.client) ?? []).filter(
                ({ key }) => key !== campaign.key,
              )}
            />
          ))}
        </tbody>
      </table>
      <PrintedOf printed={rows.length} total={sorted.length} />
      {rest > 0 && (
        <ShowAll
          isWhole={isWhole}
          onChange={() => onToggleWhole(campaign.key)}
          all={text.showRest(format.integer(rest))}
          first={text.showFirst(format.integer(MOST))}
        />
      )}
    </>
  );
}

interface SortProps {
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

function SortableColumn({ column, sort, onSort }: SortProps & { column: SortKey }) {
  const text = useMessages(listMessages);
  const current = sort?.by === column ? sort : null;
  return (
    <SortHeading
      sorted={current && (current.descending ? 'descending' : 'ascending')}
      onSort={() => onSort(nextSort(sort, column))}
    >
      {text.columns[column]}
    </SortHeading>
  );
}

/** Sorts on a phone, where the table's head is out of sight. */
function SortChoice({ sort, onSort }: SortProps) {
  const text = useMessages(listMessages);
  return (
    <NativeSelect
      className={classes.choice ?? ''}
      size="xs"
      label={text.sortBy}
      value={sort ? writeSort(sort) : ''}
      onChange={({ currentTarget }) => onSort(searchParams.sort.read([currentTarget.value]))}
      data={[
        { value: '', label: text.apiOrder },
        ...sortKeys.flatMap((by) =>
          [false, true].map((descending) => ({
            value: writeSort({ by, descending }),
            label: `${text.columns[by]}, ${descending ? text.descending : text.ascending}`,
          })),
        ),
      ]}
    />
  );
}

interface ClientRowProps {
  target: Target;
  /** Whether the link that led here asks to see this client. */
  isSought: boolean;
  /** Of a client with several rows, the one to come into sight. */
  isFirstSought: boolean;
  /** The other campaigns that reached the client. */
  others: readonly Campaign[];
}

function ClientRow({ target, isSought, isFirstSought, others }: ClientRowProps) {
  const text = useMessages(listMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const { network = '' } = useParams();
  const { plate, operation } = target;
  const also = others.map(({ sent }) => (sent ? format.date(sent) : text.undated));
  const promotions = target.promotions.map(({ key, label }) =>
    offerWords(label ?? key, format.lang),
  );
  const row = useInSight<HTMLTableRowElement>(isFirstSought);
  return (
    <tr ref={row} data-sought={isSought || undefined}>
      <th scope="row">
        {target.name ? (
          <Clamp lines={3} verbatim>
            {titledName(target.title, target.name, format.lang)}
          </Clamp>
        ) : (
          <span className={classes.nothing}>{text.noName}</span>
        )}
        {isSought && <span className={classes.mark}>{text.sought}</span>}
        {also.length > 0 && <span className={classes.also}>{text.alsoIn(format.list(also))}</span>}
      </th>
      <td>
        <span className={classes.vehicle}>
          {plate ? (
            <Link to={paths.vehicle({ network, plate })} className={classes.plate}>
              <Plate size="sm">{formatPlate(plate)}</Plate>
            </Link>
          ) : (
            <span className={classes.nothing}>{text.noPlate}</span>
          )}
          <Clamp lines={3} verbatim>
            {[target.brand, target.model].filter(Boolean).join(' ')}
          </Clamp>
        </span>
      </td>
      <td>
        {operation ? (
          <Clamp lines={3}>{operation.label ?? operation.key}</Clamp>
        ) : (
          <span className={classes.nothing}>{text.noOperation}</span>
        )}
      </td>
      <td data-empty={promotions.length === 0}>
        {promotions.length > 0 ? (
          <Clamp lines={3}>{promotions.join(', ')}</Clamp>
        ) : (
          <span className={classes.nothing}>—</span>
        )}
      </td>
      <td>
        {isUnreached(target) ? (
          <ToneBadge tone="soon">{text.noChannel}</ToneBadge>
        ) : (
          <Clamp lines={3}>{target.channels.map(channelName).join(', ')}</Clamp>
        )}
      </td>
    </tr>
  );
}
