import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Appointment } from '#src/domain/agenda.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { writeSort } from '#src/shared/address/params.ts';
import classes from './day-table.module.css';
import { DayTableRow } from './day-table-row.tsx';
import { plannerMessages } from './messages.ts';
import { type Column, columns, type DayRow, type Sort, sortParam } from './sort-rows.ts';

interface DayTableProps {
  network: string;
  rows: readonly DayRow[];
  stopped: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onRetry: (plate: string) => void;
  /** Puts another plate in the list in place of one that the network does not know. */
  onCorrect: (appointment: Appointment, plate: string) => void;
}

/** A table; on a telephone the same rows as cards, sorted by a list of choices. */
export function DayTable({ sort, onSort, rows, ...row }: DayTableProps) {
  const text = useMessages(plannerMessages);
  return (
    <div className={classes.frame}>
      <NativeSelect
        className={classes.sorts ?? ''}
        label={text.sortBy}
        size="sm"
        value={writeSort(sort)}
        onChange={(event) => onSort(sortParam.read([event.currentTarget.value]))}
        data={columns.flatMap((by) => [
          { value: writeSort({ by, descending: false }), label: text.columns[by] },
          { value: writeSort({ by, descending: true }), label: text.descending(text.columns[by]) },
        ])}
      />
      <table className={classes.table}>
        <caption className={classes.caption}>{text.table}</caption>
        <thead>
          <tr>
            {columns.map((by) => (
              <Heading key={by} by={by} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <DayTableRow key={one.appointment.line} {...one} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps {
  by: Column;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function Heading({ by, sort, onSort }: HeadingProps) {
  const text = useMessages(plannerMessages);
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-column={by}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <UnstyledButton
        className={classes.sort ?? ''}
        onClick={() => onSort({ by, descending: isSorted && !sort.descending })}
      >
        {text.columns[by]}
        {isSorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
