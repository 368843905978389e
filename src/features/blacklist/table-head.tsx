import type { ReactNode } from 'react';
import { config } from '#src/api/config.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { nextSort } from '#src/shared/address/params.ts';
import { SortHeading } from '#src/ui/sort-heading.tsx';
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
        <SortColumn {...props} by="name">
          {text.client}
        </SortColumn>
        <SortColumn {...props} by="postcode">
          {text.postcode}
        </SortColumn>
        <SortColumn {...props} by="member">
          {text.member}
        </SortColumn>
        <th scope="col">{text.contacts}</th>
        <SortColumn {...props} by="relanceSms">
          <FlagName flag="relanceSms" />
        </SortColumn>
        <SortColumn {...props} by="relanceEmail">
          <FlagName flag="relanceEmail" />
        </SortColumn>
        <th scope="col">{text.synchro}</th>
        <th scope="col">{text.private}</th>
        <th scope="col" className={classes.unseen}>
          {text.doubts}
        </th>
      </tr>
    </thead>
  );
}

/** In people's words, as far as it is known what the flag means. */
const FlagName = ({ flag }: { flag: ChannelFlag }) =>
  flagWords(flag, useLang(), config.relanceMeans).short;

/** Ascending, then descending, then in the API's order. */
function SortColumn({
  sort,
  onSort,
  by,
  children,
}: SortProps & { by: SortKey; children: ReactNode }) {
  if (!onSort) return <th scope="col">{children}</th>;
  const current = sort?.by === by ? sort : null;
  return (
    <SortHeading
      sorted={current && (current.descending ? 'descending' : 'ascending')}
      onSort={() => onSort(nextSort(sort, by))}
    >
      {children}
    </SortHeading>
  );
}
