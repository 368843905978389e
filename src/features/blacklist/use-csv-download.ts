import { useEffect, useRef, useState } from 'react';
import { blacklistCsvForm, failureOfCsvForm, openBlacklistCsv } from '#src/api/blacklist.ts';
import { connection, open } from '#src/api/send.ts';
import { downloadByForm } from '#src/ui/export/download.ts';
import { chooseTarget, hasSavePicker } from '#src/ui/export/save-target.ts';
import { resultOf, type SaveResult, saveCsv } from './save-csv.ts';

export type CsvDownload =
  | { status: 'idle' }
  /** The browser saves the file by itself: its own downloads say how far it is. */
  | { status: 'handed-over' }
  /** `bytes`: all there are, null where the API does not say. */
  | { status: 'running'; received: number; bytes: number | null }
  | SaveResult;

/** The download of the API's own file: one at a time, given up when the page is left. */
export function useCsvDownload(network: string, fileName: string) {
  const [download, setDownload] = useState<CsvDownload>({ status: 'idle' });
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
