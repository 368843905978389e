import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import type { SendState } from './intake-state.ts';
import { messages } from './messages.ts';
import classes from './send-progress.module.css';

interface SendProgressProps {
  /** Its button's. */
  ref: Ref<HTMLButtonElement>;
  send: Extract<SendState, { status: 'sending' }>;
  onCancel: () => void;
}

/** How much has left, how fast, how long it will still take; then that the API is reading. */
export function SendProgress({ ref, send: { progress, pace }, onCancel }: SendProgressProps) {
  const text = useMessages(messages);
  const format = useFormat();
  const { sent, total } = progress;
  const hasLeft = sent >= total && total > 0;
  const ratio = total > 0 ? sent / total : 0;
  return (
    <div>
      <ProgressBar label={text.sending} ratio={hasLeft ? null : ratio} />
      {!hasLeft && (
        <p className={classes.numbers}>
          <span>
            {format.percent(Math.floor(ratio * 100) / 100)} ·{' '}
            {text.sentOf(format.bytes(sent), format.bytes(total))}
          </span>
          {pace && (
            <span>
              {text.perSecond(format.bytes(pace.bytesPerSecond))} ·{' '}
              {text.timeLeft(format.seconds(pace.secondsLeft))}
            </span>
          )}
        </p>
      )}
      <p className={classes.note} role="status">
        {hasLeft ? text.processing : text.elsewhere}
      </p>
      <Button ref={ref} variant="default" fullWidth onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}
