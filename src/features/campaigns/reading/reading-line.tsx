import { Button } from '@mantine/core';
import { dayOf, isBounded, type Period } from '#src/domain/campaigns/period.ts';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { readingMessages } from './messages.ts';
import classes from './reading-page.module.css';

interface ReadingLineProps {
  reading: CampaignReading;
  state: ReadingState;
  period: Period;
  /** How many campaigns of the period have been read. */
  shown: number;
}

/** How far the reading has come, what can be done about it, and what the period leaves out. */
export function ReadingLine({ reading, state, period, shown }: ReadingLineProps) {
  const text = useMessages(readingMessages);
  const { campaign, campaigns } = useMessages(pageMessages);
  const format = useFormat();
  const { failed, status } = state;
  const isOne = failed.length === 1;
  const undated = isBounded(period)
    ? state.campaigns.filter((one) => dayOf(one) === null).length
    : 0;
  return (
    <>
      <div className={classes.line} {...onePress}>
        <p role="status">
          {useProgress(state, reading)}
          {isBounded(period) && ` · ${text.inPeriod(format.count(shown, campaign, campaigns))}`}
        </p>
        <Action reading={reading} status={status} />
      </div>
      {status !== 'done' && (
        <ProgressBar label={text.bar} ratio={state.of === null ? null : state.pages / state.of} />
      )}
      {state.keepsMoving && <p className={classes.note}>{text.keepsMoving}</p>}
      {state.missing > 0 && (
        <p className={classes.note}>
          {text.missing(format.count(state.missing, campaign, campaigns))}
        </p>
      )}
      {undated > 0 && (
        <p className={classes.note}>{text.undated(format.count(undated, campaign, campaigns))}</p>
      )}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(format.list(failed.map(({ page }) => String(page))), isOne)}
          action={{ label: text.retry(isOne), onClick: reading.retry }}
        >
          <div>{text.partly(isOne)}</div>
        </Notice>
      )}
    </>
  );
}

/** One button, so that the keyboard stays on it when it changes what it does. */
function Action({ reading, status }: { reading: CampaignReading; status: ReadingState['status'] }) {
  const text = useMessages(readingMessages);
  const actions = {
    reading: [text.stop, reading.stop],
    waiting: [text.resume, reading.resume],
    stopped: [text.resume, reading.resume],
    done: [text.again, reading.read],
  } as const;
  const [label, act] = actions[status];
  return (
    <Button size="compact-sm" variant="default" onClick={act}>
      {label}
    </Button>
  );
}

function useProgress(state: ReadingState, { at, isAgain }: CampaignReading): string {
  const text = useMessages(readingMessages);
  const { campaign, campaigns, outOf } = useMessages(pageMessages);
  const format = useFormat();
  const { status, isRepeating, isWhole } = state;
  const read = format.count(state.campaigns.length, campaign, campaigns);
  if (isWhole && !isAgain) return text.readAt(read, format.clock(at));
  const count = state.total === null ? read : outOf(read, format.integer(state.total));
  const pages = format.count(state.pages, text.page, text.pages);
  const far = state.of === null ? pages : outOf(pages, format.integer(state.of));
  const words = {
    reading: isRepeating && text.repeating,
    waiting: text.waiting,
    stopped: text.stopped,
    done: null,
  };
  return [isAgain ? text.readBefore(read, far) : `${count}, ${far}`, words[status]]
    .filter(Boolean)
    .join(' · ');
}
