import { Button } from '@mantine/core';
import type { Wanted } from '#src/domain/find/wanted.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { ReadingState } from '#src/shared/campaigns/create-reading.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { type MemberReading, useMemberReading } from './campaign-readings.ts';
import classes from './find-status.module.css';
import { MemberChoice } from './member-choice.tsx';
import { findMessages } from './messages.ts';
import type { Searched } from './use-searched.ts';

interface FindStatusProps {
  searched: Searched;
  wanted: Wanted;
}

/** What was searched and what was not, and how to search the rest. */
export function FindStatus({ searched, wanted }: FindStatusProps) {
  const text = useMessages(findMessages);
  const format = useFormat();
  const member = useMemberReading();
  return (
    <section className={classes.status} aria-label={text.status}>
      <p className={classes.line}>
        {text.in(format.count(searched.vehicles.length, text.vehicle, text.vehicles))}{' '}
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
      {state && state.status !== 'done' && (
        <ProgressBar label={text.bar} ratio={state.of === null ? null : state.pages / state.of} />
      )}
      {state && <Failed state={state} onRetry={member.retry} />}
      <div className={classes.actions} {...onePress}>
        <Action member={member} />
        {mayChoose && (
          <Button size="compact-sm" variant="subtle" onClick={() => member.choose(null)}>
            {text.other}
          </Button>
        )}
      </div>
    </>
  );
}

/** One button, so that the keyboard stays on it when it changes what it does. */
function Action({ member }: { member: MemberReading }) {
  const text = useMessages(findMessages);
  const { state } = member;
  const actions = {
    unread: [text.readCampaigns, member.read],
    reading: [text.stop, member.stop],
    waiting: [text.resume, member.resume],
    stopped: [text.resume, member.resume],
    done: [text.again, member.read],
  } as const;
  const [label, act] = actions[state?.status ?? 'unread'];
  return (
    <Button size="compact-sm" variant="default" onClick={act}>
      {label}
    </Button>
  );
}

function Progress({ state, at }: { state: ReadingState; at: number }) {
  const text = useMessages(findMessages);
  const format = useFormat();
  const { campaigns, clients, since } = state.covered;
  const covered = text.covered(
    format.count(campaigns, text.campaign, text.campaigns),
    format.count(clients, text.client, text.clients),
    since && format.date(since),
  );
  const pages = format.count(state.pages, text.page, text.pages);
  const of = state.of === null ? null : format.integer(state.of);
  const words = {
    reading: state.isRepeating ? text.repeating : text.progress(pages, of),
    waiting: text.waiting,
    stopped: text.stopped(pages, of),
    done: text.readAt(format.clock(at)),
  };
  return (
    <>
      {covered} ({words[state.status]})
    </>
  );
}

function Failed({ state, onRetry }: { state: ReadingState; onRetry: () => void }) {
  const text = useMessages(findMessages);
  const format = useFormat();
  const { failed, keepsMoving, missing, status } = state;
  const isOne = failed.length === 1;
  return (
    <>
      {keepsMoving && <p className={classes.line}>{text.keepsMoving}</p>}
      {missing > 0 && <p className={classes.line}>{text.missing(format.integer(missing))}</p>}
      {failed.length > 0 && status !== 'reading' && (
        <Notice
          tone="error"
          title={text.failed(format.list(failed.map(({ page }) => String(page))), isOne)}
          action={{ label: text.retry(isOne), onClick: onRetry }}
        />
      )}
    </>
  );
}
