import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { formatPlate, readPlate } from '#rules/plate.ts';
import type { Appointment } from '#src/domain/agenda.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { onePress } from '#src/ui/one-press.ts';
import { Plate } from '#src/ui/plate.tsx';
import classes from './day-table.module.css';
import { plannerMessages } from './messages.ts';
import type { DayRow } from './sort-rows.ts';
import type { Reading } from './use-day-reading.ts';
import { VehicleCells } from './vehicle-cells.tsx';

interface DayTableRowProps extends DayRow {
  network: string;
  stopped: boolean;
  onRetry: (plate: string) => void;
  onCorrect: (appointment: Appointment, plate: string) => void;
}

export function DayTableRow({ appointment, reading, network, stopped, ...on }: DayTableRowProps) {
  const text = useMessages(plannerMessages);
  const { hour, plate, note } = appointment;
  const link = useRef<HTMLAnchorElement>(null);
  return (
    // Of its buttons the focus goes to its link: the second press is not for that either.
    <tr {...onePress}>
      <td className={classes.hour}>
        {hour ?? <span className={classes.none}>{text.noHour}</span>}
      </td>
      <th scope="row" className={classes.plate}>
        <Link ref={link} className={classes.plateLink} to={paths.vehicle({ network, plate })}>
          <Plate size="sm">{formatPlate(plate)}</Plate>
        </Link>
        {note !== '' && <span className={classes.note}>{note}</span>}
      </th>
      {reading.status === 'read' ? (
        <VehicleCells vehicle={reading.vehicle} />
      ) : (
        <td colSpan={5} className={classes.state}>
          <State
            appointment={appointment}
            reading={reading}
            stopped={stopped}
            // Their buttons go with the state: the focus stays in the row.
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

interface StateProps {
  appointment: Appointment;
  reading: Exclude<Reading, { status: 'read' }>;
  stopped: boolean;
  onRetry: () => void;
  onCorrect: (plate: string) => void;
}

/** Why the row holds no vehicle, or not yet. */
function State({ appointment, reading, stopped, onRetry, onCorrect }: StateProps): ReactNode {
  const text = useMessages(plannerMessages);
  const { retry } = useMessages(commonMessages);
  const lang = useLang();
  const shown = formatPlate(appointment.plate);
  const { suggestion } = readPlate(appointment.plate);
  switch (reading.status) {
    case 'waiting':
      return <span className={classes.none}>{stopped ? text.notAsked : text.waiting}</span>;
    case 'asking':
      return (
        <span className={classes.asking}>
          <span className={classes.none}>{text.asking}</span>
          <Skeleton height="0.875rem" className={classes.shape ?? ''} />
        </span>
      );
    case 'unknown':
      return (
        <span className={classes.outcome}>
          {text.unknown(shown)}
          {suggestion && (
            <Button size="compact-sm" variant="default" onClick={() => onCorrect(suggestion)}>
              {text.didYouMean(suggestion)}
            </Button>
          )}
        </span>
      );
    case 'failed': {
      const { title, lines } = describeError(reading.error, lang);
      return (
        <span className={classes.outcome}>
          <span className={classes.failure}>
            <strong>{title}</strong> {lines.join(' ')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.retryPlate(shown)}
            onClick={onRetry}
          >
            {retry}
          </Button>
        </span>
      );
    }
  }
}
