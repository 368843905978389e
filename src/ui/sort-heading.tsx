import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './sort-heading.module.css';

interface SortHeadingProps {
  /** How the table is sorted by this column; null if it isn't. */
  sorted: 'ascending' | 'descending' | null;
  onSort: () => void;
  children: ReactNode;
}

const icons = { ascending: IconArrowUp, descending: IconArrowDown };

/** A column's heading that sorts the table by it. */
export function SortHeading({ sorted, onSort, children }: SortHeadingProps) {
  const Icon = sorted ? icons[sorted] : IconArrowsSort;
  return (
    <th scope="col" aria-sort={sorted ?? undefined}>
      <button type="button" data-printed className={classes.button} onClick={onSort}>
        {children}
        <Icon
          size={14}
          aria-hidden
          data-screen
          className={classes.icon}
          data-sorted={sorted !== null}
        />
      </button>
    </th>
  );
}
