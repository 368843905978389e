import { Button } from '@mantine/core';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { VehiclesRead } from '#src/shared/returns/vehicle-readings.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { vehiclesMessages } from './messages.ts';
import classes from './reading-page.module.css';

interface VehiclesBarProps {
  vehicles: VehiclesRead;
  /** What reading them is for, on the button: for all, and for those that are missing. */
  start: string;
  startRest: string;
  /** Why they are read. */
  how: string;
  /** What it means that some could not be read. */
  partly: string;
}

/**
 * Reads the vehicles of some clients, and shows how far that is. It has one button, so that the
 * keyboard stays on it when it changes what it does.
 */
export function VehiclesBar({ vehicles, start, startRest, how, partly }: VehiclesBarProps) {
  const text = useMessages(vehiclesMessages);
  const format = useFormat();
  const { status, total, read, failed } = vehicles;
  if (total === 0) return <p className={classes.note}>{text.noPlates}</p>;
  const count = (n: number) => format.count(n, text.vehicle, text.vehicles);
  const words = {
    unasked: () => text.toRead(count(total - read - failed.length)),
    done: () => text.allRead(count(read)),
    other: () => text.read(format.integer(read), count(total)),
  };
  const isUnderWay = status !== 'unasked' && status !== 'done';
  const [label, act] =
    status === 'unasked'
      ? [read > 0 ? startRest : start, vehicles.start]
      : status === 'reading'
        ? [text.stop, vehicles.stop]
        : status === 'done'
          ? [text.again, vehicles.again]
          : [text.resume, vehicles.resume];
  return (
    <>
      <div className={classes.vehicles} {...onePress}>
        <Button size="xs" variant={status === 'unasked' ? 'filled' : 'default'} onClick={act}>
          {label}
        </Button>
        <p role="status">
          {words[isUnderWay ? 'other' : status]()}
          {isUnderWay && status !== 'reading' && ` · ${text.status[status]}`}
        </p>
      </div>
      {isUnderWay && <ProgressBar label={text.bar} ratio={(read + failed.length) / total} />}
      {status === 'unasked' && <p className={classes.note}>{how}</p>}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(count(failed.length), failed.length === 1)}
          action={{ label: text.retry(failed.length === 1), onClick: vehicles.retry }}
        >
          <div>{partly}</div>
        </Notice>
      )}
    </>
  );
}
