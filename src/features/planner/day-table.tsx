import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { writeSort } from '#src/shared/address/params.ts';
import { onePress } from '#src/ui/one-press.ts';
import { Plate } from '#src/ui/plate.tsx';
import type { Appointment } from './agenda.ts';
import classes from './day-table.module.css';
import { plannerMessages } from './messages.ts';
import { RowState } from './row-state.tsx';
import { type Column, columns, type DayRow, type Sort, sortParam } from './sort-rows.ts';
import { VehicleCells } from './vehicle-cells.tsx';

interface DayTableProps {
  network: string;
  rows: readonly DayRow[];
  stopped: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onRetry: (plate: string) => void;
  /** Replaces a plate in the list that the network doesn't know. */
  onCorrect: (appointment: Appointment, plate: string) => void;
}

/** A table; on a telephone, the same rows as cards, with a list to choose the order from. */
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
      <span className={classes.heading}>{text.columns[by]}</span>
    </th>
  );
}

interface DayTableRowProps extends DayRow {
  network: string;
  stopped: boolean;
  onRetry: (plate: string) => void;
  onCorrect: (appointment: Appointment, plate: string) => void;
}

function DayTableRow({ appointment, answer, network, stopped, ...on }: DayTableRowProps) {
  const text = useMessages(plannerMessages);
  const { hour, plate, note } = appointment;
  const link = useRef<HTMLAnchorElement>(null);
  return (
    // When its buttons disappear, the focus moves to its link; a second press must not open that.
    <tr {...onePress}>
      <td className={classes.hour} translate={hour ? 'no' : undefined}>
        {hour ?? <span className={classes.none}>{text.noHour}</span>}
      </td>
      <th scope="row" className={classes.plate}>
        <Link ref={link} className={classes.plateLink} to={paths.vehicle({ network, plate })}>
          <Plate size="sm">{formatPlate(plate)}</Plate>
        </Link>
        {note !== '' && <span className={classes.note}>{note}</span>}
      </th>
      {answer.status === 'read' ? (
        <VehicleCells vehicle={answer.vehicle} />
      ) : (
        <td colSpan={5} className={classes.state}>
          <RowState
            appointment={appointment}
            answer={answer}
            stopped={stopped}
            // The buttons disappear when the state changes, so the focus stays in the row.
            onRetry={() => {
              link.current?.focus();
              on.onRetry(plate);
            }}
            onCorrect={(suggestion) => {
              link.current?.focus();
              on.onCorrect(appointment, suggestion);
            }}
          />
        </td>
      )}
    </tr>
  );
}
