import { Button } from '@mantine/core';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { VehiclesRead } from '#src/shared/returns/vehicle-readings.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { returnsMessages } from './messages.ts';
import classes from './returns-view.module.css';

/** Reads the vehicles that tell what came, and shows how far that is. */
export function MeasureBar({ vehicles }: { vehicles: VehiclesRead }) {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  const { status, total, read, failed } = vehicles;
  if (total === 0) return <p className={classes.note}>{text.noPlates}</p>;
  const count = (n: number) => format.count(n, text.vehicle, text.vehicles);
  const rest = total - read - failed.length;
  const progress = {
    unasked: text.toRead(count(rest)),
    done: text.allRead(count(read)),
  };
  const words =
    status === 'unasked' || status === 'done'
      ? progress[status]
      : [text.read(format.integer(read), count(total)), status !== 'reading' && text.status[status]]
          .filter(Boolean)
          .join(' · ');
  return (
    <>
      <div className={classes.measure} {...onePress}>
        <Action vehicles={vehicles} />
        <p role="status">{words}</p>
      </div>
      {status !== 'unasked' && status !== 'done' && (
        <ProgressBar label={text.bar} ratio={(read + failed.length) / total} />
      )}
      {status === 'unasked' && <p className={classes.note}>{text.how}</p>}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(count(failed.length), failed.length === 1)}
          action={{ label: text.retry(failed.length === 1), onClick: vehicles.retry }}
        >
          <div>{text.partly}</div>
        </Notice>
      )}
    </>
  );
}

/** One button, so that the keyboard stays on it when it changes what it does. */
function Action({ vehicles }: { vehicles: VehiclesRead }) {
  const text = useMessages(returnsMessages);
  const { status, read } = vehicles;
  if (status === 'done') return null;
  const isStart = status === 'unasked';
  const [label, act] = isStart
    ? [read > 0 ? text.measureRest : text.measure, vehicles.start]
    : status === 'reading'
      ? [text.stop, vehicles.stop]
      : [text.resume, vehicles.resume];
  return (
    <Button size="xs" variant={isStart ? 'filled' : 'default'} onClick={act}>
      {label}
    </Button>
  );
}
