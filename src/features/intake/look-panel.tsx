import { Button } from '@mantine/core';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { reloadOnline } from '#src/ui/reload-online.ts';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { intake } from './intake.ts';
import type { LookState } from './intake-state.ts';
import { doubtMessages } from './look/doubt-messages.ts';
import { Expected } from './look/expected.tsx';
import { LookReport } from './look/look-report.tsx';
import type { LookProgress } from './look/model.ts';
import { messages } from './messages.ts';
import classes from './send-progress.module.css';

/** What the chosen file holds, found out in the browser: nothing has been sent for it. */
export function LookPanel({ look }: { look: LookState }) {
  const text = useMessages(messages);
  // Stopping and looking again take each other's place, and the look's end takes both.
  const body = useKeptFocus<HTMLDivElement>(look.status);
  return (
    <Panel title={text.look}>
      <div ref={body} tabIndex={-1} className={classes.body}>
        <LookBody look={look} />
      </div>
    </Panel>
  );
}

function LookBody({ look }: { look: LookState }) {
  const text = useMessages(messages);
  const words = useMessages(doubtMessages);
  const { reload } = useMessages(commonMessages);
  switch (look.status) {
    case 'none':
      return (
        <>
          <p className={classes.note}>{text.lookEmpty}</p>
          <Expected />
        </>
      );
    case 'looking':
      return <Looking progress={look.progress} />;
    case 'stopped':
      return (
        <Notice
          tone="info"
          title={text.lookStopped}
          action={{ label: text.lookAgain, onClick: intake.lookAgain }}
        />
      );
    case 'failed': {
      const { title, advice } = words.failures[look.failure];
      return (
        <Notice
          tone="error"
          title={title}
          {...(look.failure === 'codeGone' && {
            action: { label: reload, onClick: reloadOnline },
          })}
        >
          {advice}
        </Notice>
      );
    }
    case 'done':
      return <LookReport look={look.look} />;
  }
}

function Looking({ progress: { done, total } }: { progress: LookProgress }) {
  const text = useMessages(messages);
  const format = useFormat();
  return (
    <div>
      <ProgressBar label={text.looking} ratio={total > 0 ? done / total : null} />
      <p className={classes.numbers}>
        <span role="status">{text.looking}</span>
        {total > 0 && <span>{text.sentOf(format.bytes(done), format.bytes(total))}</span>}
      </p>
      <Button variant="default" size="xs" mt="sm" onClick={intake.stopLooking}>
        {text.lookStop}
      </Button>
    </div>
  );
}
