import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { watchLine } from '#src/api/watch-line.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reloadOnline } from '#src/ui/reload-online.ts';
import { askUnheardAgain } from './ask-unheard-again.ts';
import { DroppedFile } from './dropped-file.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import { laterMessages } from './later-messages.ts';
import { usePaper } from './paper/use-paper.ts';
import classes from './session-notices.module.css';
import { shareWhatIsRead } from './share-what-is-read.ts';
import { watchVersion } from './watch-version.ts';

/**
 * What the page does once it is there, and nobody waits for: it watches the line, keeps itself for a
 * start without one, catches files that are dropped on it, makes itself ready for paper, and tells when
 * there is a newer version of it.
 */
export function Later() {
  const text = useMessages(laterMessages);
  const queryClient = useQueryClient();
  const [isOld, setOld] = useState(false);
  usePaper();
  useEffect(() => {
    const ends = [
      subscribeLine(() => {
        if (!isLineThere()) return;
        window.reloading?.lineIsBack();
        void askUnheardAgain(queryClient);
      }),
      watchLine(queryClient),
      fetchAhead(queryClient),
      shareWhatIsRead(queryClient),
      watchVersion(queryClient, () => setOld(true)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [queryClient]);
  return (
    <>
      <DroppedFile />
      {isOld && (
        <p className={classes.bar} data-tone="calm" role="status">
          {text.newVersion}{' '}
          <Button size="compact-sm" variant="default" onClick={reloadOnline}>
            {text.reload}
          </Button>
        </p>
      )}
    </>
  );
}
