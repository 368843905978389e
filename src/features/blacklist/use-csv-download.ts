import { useEffect, useRef, useState } from 'react';
import { openBlacklistCsv } from '#src/api/blacklist.ts';
import { open } from '#src/api/send.ts';
import { chooseTarget } from '#src/ui/export/save-target.ts';
import { type DownloadFailure, saveCsv } from './save-csv.ts';

export type CsvDownload =
  | { status: 'idle' }
  /** `bytes`: all there are, null where the API does not say. */
  | { status: 'running'; received: number; bytes: number | null }
  | { status: 'done'; received: number }
  | { status: 'cancelled' }
  | { status: 'failed'; failure: DownloadFailure };

/** The download of the API's own file: one at a time, given up when the page is left. */
export function useCsvDownload(network: string, fileName: string) {
  const [download, setDownload] = useState<CsvDownload>({ status: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    try {
      const target = await chooseTarget({ fileName, type: 'text/csv' });
      if (!target) return;
      setDownload({ status: 'running', received: 0, bytes: null });
      setDownload(
        await saveCsv({
          open: () => openBlacklistCsv(open, { network, signal }),
          target,
          onProgress: (progress) => setDownload({ status: 'running', ...progress }),
        }),
      );
    } catch {
      setDownload({ status: 'failed', failure: { kind: 'disk' } });
    }
  };

  return {
    download,
    start,
    cancel: () => running.current?.abort(),
  };
}
