import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import classes from './csv-download.module.css';
import { fileMessages } from './messages.ts';
import type { DownloadFailure } from './save-csv.ts';
import { type CsvDownload as Download, useCsvDownload } from './use-csv-download.ts';

/** The API's own CSV, straight to disk, with what becomes of it. */
export function CsvDownload({ network }: { network: string }) {
  const text = useMessages(fileMessages);
  const { download, start, cancel } = useCsvDownload(network, `${network}-blacklist.csv`);
  const isRunning = download.status === 'running';
  // Of the two, the one that can be pressed.
  const button = useKeptFocus<HTMLButtonElement>(download.status);
  return (
    <div className={classes.download}>
      <div className={classes.controls} {...onePress}>
        <Button
          ref={isRunning ? undefined : button}
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={isRunning}
          onClick={() => void start()}
        >
          {text.download}
        </Button>
        {isRunning && (
          <Button ref={button} size="xs" variant="default" onClick={cancel}>
            {text.cancel}
          </Button>
        )}
      </div>
      <Outcome download={download} onRetry={() => void start()} />
    </div>
  );
}

/** The sentence is announced; the size, which changes all the time, is only there to be read. */
function Outcome({ download, onRetry }: { download: Download; onRetry: () => void }) {
  const text = useMessages(fileMessages);
  const format = useFormat();
  if (download.status === 'failed') {
    return <DownloadFailed failure={download.failure} onRetry={onRetry} />;
  }
  const said: Record<typeof download.status, string> = {
    idle: '',
    'handed-over': text.handedOver,
    running: text.running,
    done: download.status === 'done' ? text.done(format.bytes(download.received)) : '',
    cancelled: text.cancelled,
  };
  return (
    <div className={classes.outcome}>
      <span role="status">{said[download.status]}</span>
      {download.status === 'idle' && text.downloadNote}
      {download.status === 'running' && <Progress {...download} />}
    </div>
  );
}

function Progress({ received, bytes }: { received: number; bytes: number | null }): ReactNode {
  const text = useMessages(fileMessages);
  const format = useFormat();
  const size = format.bytes(received);
  return (
    <>
      <span className={classes.progress}>
        <ProgressBar label={text.running} ratio={bytes ? received / bytes : null} />
      </span>
      <span className={classes.size}>
        {bytes === null ? text.received(size) : text.receivedOf(size, format.bytes(bytes))}
      </span>
    </>
  );
}

function DownloadFailed({ failure, onRetry }: { failure: DownloadFailure; onRetry: () => void }) {
  const text = useMessages(fileMessages);
  if (failure.kind === 'api') {
    return <Failure error={failure.error} title={text.failed} onRetry={onRetry} />;
  }
  return <Notice tone="error" title={text.notWritten} />;
}
