import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { config } from '#src/api/config.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { nextSort } from '#src/shared/address/params.ts';
import classes from './blacklist-table.module.css';
import type { ChannelFlag, Sort, SortKey } from './list/model.ts';
import { flagWords } from './list/words.ts';
import { tableMessages } from './messages.ts';

interface SortProps {
  sort: Sort | null;
  /** Null as long as there is nothing to sort. */
  onSort: ((sort: Sort | null) => void) | null;
}

export function TableHead(props: SortProps) {
  const text = useMessages(tableMessages);
  return (
    <thead className={classes.head}>
      <tr className={classes.columns} aria-rowindex={1}>
        <SortHeading {...props} by="name">
          {text.client}
        </SortHeading>
        <SortHeading {...props} by="postcode">
          {text.postcode}
        </SortHeading>
        <SortHeading {...props} by="member">
          {text.member}
        </SortHeading>
        <th scope="col">{text.contacts}</th>
        <SortHeading {...props} by="relanceSms">
          <FlagName flag="relanceSms" />
        </SortHeading>
        <SortHeading {...props} by="relanceEmail">
          <FlagName flag="relanceEmail" />
        </SortHeading>
        <th scope="col">{text.synchro}</th>
        <th scope="col">
          {text.private} <span className={classes.own}>(viePrivee)</span>
        </th>
        <th scope="col" className={classes.unseen}>
          {text.doubts}
        </th>
      </tr>
    </thead>
  );
}

/** In people's words, as far as it is known what the flag means. */
function FlagName({ flag }: { flag: ChannelFlag }) {
  const { short } = flagWords(flag, useLang(), config.relanceMeans);
  if (short === flag) return flag;
  return (
    <span>
      {short} <span className={classes.own}>({flag})</span>
    </span>
  );
}

const ICON = 14;

/** Ascending, then descending, then in the API's order. */
function SortHeading({
  sort,
  onSort,
  by,
  children,
}: SortProps & { by: SortKey; children: ReactNode }) {
  if (!onSort) return <th scope="col">{children}</th>;
  const current = sort?.by === by ? sort : null;
  const Icon = current ? (current.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th
      scope="col"
      {...(current && { 'aria-sort': current.descending ? 'descending' : 'ascending' })}
    >
      <button
        type="button"
        className={classes.sortButton}
        onClick={() => onSort(nextSort(sort, by))}
      >
        {children}
        <Icon size={ICON} aria-hidden className={classes.sortIcon} />
      </button>
    </th>
  );
}
