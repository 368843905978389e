import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { ImportAnswer } from '#src/api/import-client.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import type { PreviewState, SendFailure, SendState } from './import-state.ts';
import { useImport } from './import-store.ts';
import { messages } from './messages.ts';
import classes from './send-outcome.module.css';
import sendProgressClasses from './send-progress.module.css';

interface SendProgressProps {
  /** For its button. */
  ref: Ref<HTMLButtonElement>;
  send: Extract<SendState, { status: 'sending' }>;
  onCancel: () => void;
}

/**
 * How much has been sent, how fast, and how long it will still take; then that the API is reading.
 */
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
        <p className={sendProgressClasses.numbers}>
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
      <p className={sendProgressClasses.note} role="status">
        {hasLeft ? text.processing : text.elsewhere}
      </p>
      <Button ref={ref} variant="default" fullWidth onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}

/** The API's verdict, with links to the vehicles that the file is about. */
export function TakenIn({ answer, network }: { answer: ImportAnswer; network: string }) {
  const text = useMessages(messages);
  const plates = platesOf(useImport().preview);
  const { isAccepted, message } = answer;
  return (
    <Notice tone={isAccepted ? 'info' : 'error'} title={isAccepted ? text.accepted : text.rejected}>
      <ApiWords message={message ?? ''} details={[]} />
      {isAccepted && plates.length > 0 && (
        <>
          <p className={classes.heading}>{text.vehicles}</p>
          <ul className={classes.vehicles}>
            {plates.map((plate) => (
              <li key={plate}>
                <Link to={paths.vehicle({ network, plate })}>
                  <Plate size="sm">{formatPlate(plate)}</Plate>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** The first plates of either file, as far as the preview got. */
function platesOf(preview: PreviewState): string[] {
  if (preview.status !== 'done') return [];
  const found = preview.preview.entries.flatMap(({ content }) => content?.plates ?? []);
  return [...new Set(found)];
}

/** Statuses of a server that has nothing against the file itself (docs/import-format.md). */
const overloads: Readonly<Record<number, 'busy' | 'no-room' | undefined>> = {
  503: 'busy',
  507: 'no-room',
};

interface SendFailureNoticeProps {
  failure: SendFailure;
  onRetry: () => void;
}

/**
 * What became of a send that didn't arrive. The next step is offered here, and the form is above.
 */
export function SendFailureNotice({
  failure: { error, hadLeft },
  onRetry,
}: SendFailureNoticeProps) {
  const { failures, mayHaveArrived } = useMessages(messages);
  const { retry } = useMessages(commonMessages);
  switch (error.kind) {
    case 'cancelled':
    case 'offline':
    case 'timeout':
    case 'unauthorized':
    case 'forbidden':
    case 'refused':
    case 'file-gone': {
      const { title, advice } = failures[error.kind];
      return (
        <Notice
          tone={error.kind === 'cancelled' ? 'info' : 'error'}
          title={title}
          action={{ label: retry, onClick: onRetry }}
        >
          <div>{advice}</div>
          {'details' in error ? (
            <ApiWords message={error.message} details={error.details} />
          ) : (
            hadLeft && <div>{mayHaveArrived}</div>
          )}
        </Notice>
      );
    }
    case 'server': {
      const overload = overloads[error.status];
      if (!overload) return <Failure error={error} onRetry={onRetry} />;
      const { title, advice } = failures[overload];
      return (
        <Notice tone="error" title={title} action={{ label: retry, onClick: onRetry }}>
          {advice}
        </Notice>
      );
    }
    default:
      return <Failure error={error} onRetry={onRetry} />;
  }
}

/** The API's own words as they came, line by line, after ours. */
function ApiWords({ message, details }: { message: string; details: readonly string[] }) {
  const text = useMessages(messages);
  // A detail often repeats the message together with the field that it is about.
  const more = details.filter((detail) => message === '' || !detail.includes(message));
  const lines = [message, ...more].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <div>
      {text.apiSays}
      <blockquote className={classes.said}>{lines.join('\n')}</blockquote>
    </div>
  );
}
