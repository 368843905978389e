import { Button } from '@mantine/core';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { MemberReadings } from '#src/shared/campaigns/member-readings.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import type { MemberRow, Standing } from './rows.ts';

interface ReadingOfAllProps {
  all: MemberReadings;
  rows: readonly MemberRow[];
  onRemove: (codes: readonly string[]) => void;
}

/** How many of the members have been read, and what can be done about it. */
export function ReadingOfAll({ all, rows, onRemove }: ReadingOfAllProps) {
  const text = useMessages(membersMessages);
  const format = useFormat();
  const codesOf = (...standings: Standing[]) =>
    rows.filter(({ standing }) => standings.includes(standing)).map(({ code }) => code);
  const unknown = codesOf('unknown');
  const failed = codesOf('failed', 'partly');
  const read = codesOf('whole', 'partly', 'failed', 'unknown').length;
  const { status } = all;
  const words = { reading: null, waiting: text.waiting, stopped: text.stopped, done: null };
  const progress = text.read(format.integer(read), format.integer(rows.length), rows.length === 1);
  const retry = () => {
    for (const one of all.readings) if (failed.includes(one.code)) one.reading.retry();
  };
  return (
    <>
      <div className={classes.line} {...onePress}>
        <p role="status">{[progress, words[status]].filter(Boolean).join(' · ')}</p>
        {status === 'reading' && (
          <Button size="compact-sm" variant="default" onClick={all.stop}>
            {text.stop}
          </Button>
        )}
        {status === 'stopped' && (
          <Button size="compact-sm" variant="default" onClick={all.resume}>
            {text.resumeAll}
          </Button>
        )}
      </div>
      {status !== 'done' && <ProgressBar label={text.bar} ratio={read / rows.length} />}
      {unknown.length > 0 && (
        <Notice
          tone="info"
          title={text.unknownCodes(format.list(unknown), unknown.length === 1)}
          action={{
            label: text.removeThem(unknown.length === 1),
            onClick: () => onRemove(unknown),
          }}
        />
      )}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(format.list(failed), failed.length === 1)}
          action={{ label: text.retryThem(failed.length === 1), onClick: retry }}
        />
      )}
    </>
  );
}
