import { Button } from '@mantine/core';
import type { Wanted } from '#src/domain/find/wanted.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';
import { readingMessages } from '#src/shared/campaigns/reading-messages.ts';
import { ReadingAction, ReadingBar, ReadingTrouble } from '#src/shared/campaigns/reading-parts.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { type MemberReading, useMemberReading } from './campaign-readings.ts';
import classes from './find-status.module.css';
import { MemberChoice } from './member-choice.tsx';
import { findMessages } from './messages.ts';
import type { Searched } from './use-searched.ts';

interface FindStatusProps {
  searched: Searched;
  shown: number;
  wanted: Wanted;
}

/** What was searched and what was not, and how to search the rest. */
export function FindStatus({ searched, shown, wanted }: FindStatusProps) {
  const text = useMessages(findMessages);
  const format = useFormat();
  const member = useMemberReading();
  return (
    <section className={classes.status} aria-label={text.status}>
      <p className={classes.line}>
        {text.in(format.count(searched.vehicles.length, text.vehicle, text.vehicles))}{' '}
        {shown > 0 && text.shown(format.count(shown, text.client, text.clients))}{' '}
        {searched.awaited > 0 && text.awaited(format.integer(searched.awaited))}{' '}
        {wanted.hasContact && text.noContacts}
      </p>
      {!wanted.isContact && <Campaigns member={member} />}
    </section>
  );
}

/** How the reading of the campaigns stands, and what can be done about it. */
export function Campaigns({ member }: { member: MemberReading }) {
  const text = useMessages(findMessages);
  const { memberCode, mayChoose, state } = member;

  if (memberCode === null || state?.refused) {
    return (
      <>
        {memberCode !== null && state?.refused && (
          <Failure
            error={state.refused}
            title={text.refused(memberCode)}
            {...(!mayChoose && { onRetry: member.read })}
          />
        )}
        {mayChoose && <MemberChoice key={memberCode} initial={memberCode ?? ''} />}
      </>
    );
  }
  return (
    <>
      <p className={classes.line} role="status">
        {state ? (
          <>
            {mayChoose && (
              <>
                {text.whose(memberCode)}
                {' · '}
              </>
            )}
            <Progress state={state} at={member.at} />
          </>
        ) : (
          text.unread
        )}
      </p>
      {state && <ReadingBar state={state} />}
      {state && <ReadingTrouble state={state} onRetry={member.retry} className={classes.line} />}
      <div className={classes.actions} {...onePress}>
        <ReadingAction reading={member} begin={text.readCampaigns} />
        {mayChoose && (
          <Button size="compact-sm" variant="subtle" onClick={() => member.choose(null)}>
            {text.other}
          </Button>
        )}
      </div>
    </>
  );
}

function Progress({ state, at }: { state: ReadingState; at: number }) {
  const text = useMessages(findMessages);
  const reading = useMessages(readingMessages);
  const format = useFormat();
  const { campaigns, clients, since } = state.covered;
  const covered = text.covered(
    format.count(campaigns, reading.campaign, reading.campaigns),
    format.count(clients, text.client, text.clients),
    since && format.date(since),
  );
  const pages = format.count(state.pages, reading.page, reading.pages);
  const of = state.of === null ? null : format.integer(state.of);
  const words = {
    reading: state.isRepeating ? reading.repeating : text.progress(pages, of),
    waiting: reading.waiting,
    stopped: text.stopped(pages, of),
    done: text.readAt(format.clock(at)),
  };
  return (
    <>
      {covered} ({words[state.status]})
    </>
  );
}
