import { Button } from '@mantine/core';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { reloadOnline } from '#src/ui/reload-online.ts';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import type { PreviewState } from './import-state.ts';
import { importStore } from './import-store.ts';
import { doubtMessages, messages } from './messages.ts';
import type { PreviewProgress } from './preview/model.ts';
import { Expected, PreviewReport } from './preview-report.tsx';

import classes from './send-progress.module.css';

/** What the chosen file contains, found out in the browser: nothing was sent for this. */
export function PreviewPanel({ preview }: { preview: PreviewState }) {
  const text = useMessages(messages);
  // The buttons to stop and to start again replace each other, and both disappear when the preview
  // ends.
  const body = useKeptFocus<HTMLDivElement>(preview.status);
  return (
    <Panel title={text.preview}>
      <div ref={body} tabIndex={-1} className={classes.body}>
        <PreviewBody preview={preview} />
      </div>
    </Panel>
  );
}

function PreviewBody({ preview }: { preview: PreviewState }) {
  const text = useMessages(messages);
  const words = useMessages(doubtMessages);
  const { reload } = useMessages(commonMessages);
  switch (preview.status) {
    case 'none':
      return (
        <>
          <p className={classes.note}>{text.previewEmpty}</p>
          <Expected />
        </>
      );
    case 'running':
      return <RunningPreview progress={preview.progress} />;
    case 'stopped':
      return (
        <Notice
          tone="info"
          title={text.previewStopped}
          action={{ label: text.previewAgain, onClick: importStore.previewAgain }}
        />
      );
    case 'failed': {
      const { title, advice } = words.failures[preview.failure];
      return (
        <Notice
          tone="error"
          title={title}
          {...(preview.failure === 'codeGone' && {
            action: { label: reload, onClick: reloadOnline },
          })}
        >
          {advice}
        </Notice>
      );
    }
    case 'done':
      return <PreviewReport preview={preview.preview} />;
  }
}

function RunningPreview({ progress: { done, total } }: { progress: PreviewProgress }) {
  const text = useMessages(messages);
  const format = useFormat();
  return (
    <div>
      <ProgressBar label={text.previewing} ratio={total > 0 ? done / total : null} />
      <p className={classes.numbers}>
        <span role="status">{text.previewing}</span>
        {total > 0 && <span>{text.sentOf(format.bytes(done), format.bytes(total))}</span>}
      </p>
      <Button variant="default" size="xs" mt="sm" onClick={importStore.stopPreview}>
        {text.previewStop}
      </Button>
    </div>
  );
}
