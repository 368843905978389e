import { dayOf, isBounded, type Period } from '#src/domain/campaigns/period.ts';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';
import { readingMessages } from '#src/shared/campaigns/reading-messages.ts';
import { ReadingAction, ReadingBar, ReadingTrouble } from '#src/shared/campaigns/reading-parts.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { lineMessages } from './messages.ts';
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
  const text = useMessages(lineMessages);
  const { campaign, campaigns } = useMessages(pageMessages);
  const format = useFormat();
  const undated = isBounded(period)
    ? state.campaigns.filter((one) => dayOf(one) === null).length
    : 0;
  return (
    <>
      <div className={classes.line} {...onePress}>
        <p role="status">
          {[
            useProgress(state, reading),
            isBounded(period) && text.inPeriod(format.count(shown, campaign, campaigns)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ReadingAction reading={reading} />
      </div>
      <ReadingBar state={state} />
      <ReadingTrouble
        state={state}
        onRetry={reading.retry}
        className={classes.note}
        without={text.partly}
      />
      {undated > 0 && (
        <p className={classes.note}>{text.undated(format.count(undated, campaign, campaigns))}</p>
      )}
    </>
  );
}

function useProgress(state: ReadingState, { at, isAgain }: CampaignReading): string {
  const text = useMessages(lineMessages);
  const reading = useMessages(readingMessages);
  const { campaign, campaigns, outOf } = useMessages(pageMessages);
  const format = useFormat();
  const { status, isRepeating, isWhole } = state;
  const read = format.count(state.campaigns.length, campaign, campaigns);
  if (isWhole && !isAgain) return text.readAt(read, format.clock(at));
  const count = state.total === null ? read : outOf(read, format.integer(state.total));
  const pages = format.count(state.pages, reading.page, reading.pages);
  const far = state.of === null ? pages : outOf(pages, format.integer(state.of));
  const words = {
    reading: isRepeating && reading.repeating,
    waiting: reading.waiting,
    stopped: text.stopped,
    done: null,
  };
  return [isAgain ? text.readBefore(read, far) : `${count}, ${far}`, words[status]]
    .filter(Boolean)
    .join(' · ');
}
