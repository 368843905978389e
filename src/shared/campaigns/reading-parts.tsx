import { Button } from '@mantine/core';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import type { CampaignReading } from './campaign-reading.ts';
import type { ReadingState } from './create-reading.ts';
import { readingMessages } from './reading-messages.ts';

/** As long as the reading isn't done. */
export function ReadingBar({ state: { status, pages, of } }: { state: ReadingState }) {
  const text = useMessages(readingMessages);
  if (status === 'done') return null;
  return <ProgressBar label={text.bar} ratio={of === null ? null : pages / of} />;
}

interface ReadingActionProps {
  reading: CampaignReading;
  /** What the button is called before anything has been asked for. */
  begin?: string;
}

/** One button, so that the keyboard stays on it when it changes what it does. */
export function ReadingAction({ reading, begin }: ReadingActionProps) {
  const text = useMessages(readingMessages);
  const actions = {
    unread: [begin ?? text.again, reading.read],
    reading: [text.stop, reading.stop],
    waiting: [text.resume, reading.resume],
    stopped: [text.resume, reading.resume],
    done: [text.again, reading.read],
  } as const;
  const [label, act] = actions[reading.state?.status ?? 'unread'];
  return (
    <Button size="compact-sm" variant="default" onClick={act}>
      {label}
    </Button>
  );
}

interface ReadingTroubleProps {
  state: ReadingState;
  onRetry: () => void;
  /** Of the lines that are no alert. */
  className: string | undefined;
  /** What it means that something is missing, for what is shown. */
  without?: (isOne: boolean) => string;
}

/** What of the campaigns isn't there, and how to ask for it again. */
export function ReadingTrouble({ state, onRetry, className, without }: ReadingTroubleProps) {
  const text = useMessages(readingMessages);
  const format = useFormat();
  const { failed, keepsMoving, missing, status } = state;
  const isOne = failed.length === 1;
  return (
    <>
      {keepsMoving && <p className={className}>{text.keepsMoving}</p>}
      {missing > 0 && (
        <p className={className}>
          {text.missing(format.count(missing, text.campaign, text.campaigns), missing === 1)}{' '}
          {without?.(missing === 1)}
        </p>
      )}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(format.list(failed.map(({ page }) => String(page))), isOne)}
          action={{ label: text.retry(isOne), onClick: onRetry }}
        >
          {without && <div>{without(isOne)}</div>}
        </Notice>
      )}
    </>
  );
}
