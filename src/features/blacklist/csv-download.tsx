import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { blacklistCsvForm, failureOfCsvForm, openBlacklistCsv } from '#src/api/blacklist.ts';
import { connection, open } from '#src/api/send.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { downloadByForm } from '#src/ui/export/download.ts';
import { chooseTarget, hasSavePicker } from '#src/ui/export/save-target.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import classes from './csv-download.module.css';
import { fileMessages } from './messages.ts';
import { type DownloadFailure, resultOf, type SaveResult, saveCsv } from './save-csv.ts';

/** Saves the API's own CSV straight to disk, and shows how that goes. */
export function CsvDownload({ network }: { network: string }) {
  const text = useMessages(fileMessages);
  const { download, start, cancel } = useCsvDownload(network, `${network}-blacklist.csv`);
  const isRunning = download.status === 'running';
  // Points to whichever of the two buttons is there.
  const button = useKeptFocus<HTMLButtonElement>(download.status);
  return (
    <div className={classes.download}>
      <div className={classes.controls} {...onePress}>
        <Button
          ref={isRunning ? undefined : button}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={isRunning}
          onClick={() => void start()}
        >
          {text.download}
        </Button>
        {isRunning && (
          <Button ref={button} size="compact-sm" variant="default" onClick={cancel}>
            {text.cancel}
          </Button>
        )}
      </div>
      <Outcome download={download} onRetry={() => void start()} />
    </div>
  );
}

/** The sentence is announced. The size changes all the time, so it is only there to be read. */
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

type Download =
  | { status: 'idle' }
  /** The browser saves the file itself, and shows the progress in its own downloads. */
  | { status: 'handed-over' }
  /** `bytes`: the size of the whole file; null if the API doesn't say. */
  | { status: 'running'; received: number; bytes: number | null }
  | SaveResult;

/** Downloads the API's own file: one at a time, and cancelled when the page is left. */
function useCsvDownload(network: string, fileName: string) {
  const [download, setDownload] = useState<Download>({ status: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const handOver = () => {
    setDownload({ status: 'handed-over' });
    const token = connection.token();
    downloadByForm(blacklistCsvForm(network, token), (text) => {
      const error = failureOfCsvForm(text);
      if (error.kind === 'unauthorized' && token) connection.onUnauthorized(token);
      setDownload({ status: 'failed', failure: { kind: 'api', error } });
    });
  };

  const start = async () => {
    if (!hasSavePicker(window)) return handOver();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    try {
      const target = await chooseTarget(window, fileName);
      if (!target) return;
      setDownload({ status: 'running', received: 0, bytes: null });
      setDownload(
        await saveCsv({
          open: () => openBlacklistCsv(open, { network, signal }),
          target,
          onProgress: (progress) => setDownload({ status: 'running', ...progress }),
        }),
      );
    } catch (thrown) {
      setDownload(resultOf(thrown));
    }
  };

  return {
    download,
    start,
    cancel: () => running.current?.abort(),
  };
}
