import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { networkLabel } from '#src/api/config.ts';
import type { AppError } from '#src/api/errors.ts';
import type { PageState } from '#src/domain/campaigns/paging.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { useMemberCodes } from '#src/shared/campaigns/member-codes.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ToPage } from '#src/ui/pagination.tsx';
import { Empty } from '#src/ui/text.tsx';
import classes from './campaigns-page.module.css';
import { CampaignsView } from './campaigns-view.tsx';
import { MemberSwitch } from './member-form.tsx';
import { pageMessages } from './messages.ts';
import { useCampaignsPage } from './use-campaigns-page.ts';
import { useCampaignsSearch } from './use-campaigns-search.ts';

export function CampaignsPage() {
  const text = useMessages(pageMessages);
  const format = useFormat();
  const { network = '', memberCode = '' } = useParams();
  const { remember } = useMemberCodes(network);
  const search = useCampaignsSearch();
  const asked = search.page.number;
  const reading = useCampaignsPage({ network, memberCode }, asked);
  const { state } = reading;
  const isKnown = state.kind === 'ready' || state.kind === 'none' || state.kind === 'past-end';
  useEffect(() => {
    if (isKnown) remember(memberCode);
  }, [isKnown, memberCode, remember]);
  const title = text.title(memberCode);
  const page = state.kind === 'ready' || state.kind === 'none' ? state.page : null;
  const facts = page && [
    page.paging.total !== null && format.count(page.paging.total, text.campaign, text.campaigns),
    page.memberId !== null && text.memberNumber(String(page.memberId)),
    page.articleCode,
    page.articleLabel,
  ];

  const whole = useRef<HTMLDivElement>(null);
  // The button disappears together with the failure, so the focus waits on the page.
  const retry = () => {
    whole.current?.focus();
    reading.retry();
  };
  return (
    <div ref={whole} tabIndex={-1} className={classes.page}>
      <title>{`${title} · Vision 360`}</title>
      <header className={classes.head}>
        <div>
          <h1>{title}</h1>
          <p className={classes.facts}>{facts?.filter(Boolean).join(' · ')}</p>
        </div>
        <MemberSwitch
          network={network}
          current={memberCode}
          isUnknown={state.kind === 'unknown-member'}
        />
      </header>
      {asked === null ? (
        <Notice tone="error" title={text.badPage(search.page.raw)}>
          <div>{text.badPageBody}</div>
          <Link {...search.toPage(1)}>{text.firstPage}</Link>
        </Notice>
      ) : state.kind === 'ready' ? (
        <CampaignsView
          ready={state}
          asked={asked}
          isReplacing={reading.isReplacing}
          memberCode={memberCode}
        />
      ) : (
        <NoCampaigns
          state={state}
          asked={asked}
          toPage={search.toPage}
          onRetry={retry}
          isFetching={reading.isFetching}
        />
      )}
    </div>
  );
}

interface NoCampaignsProps {
  state: Exclude<PageState, { kind: 'ready' }>;
  asked: number;
  toPage: ToPage;
  onRetry: () => void;
  isFetching: boolean;
}

/** Why there are no campaigns to show, and what to do next. */
function NoCampaigns({ state, asked, toPage, onRetry, isFetching }: NoCampaignsProps) {
  const text = useMessages(pageMessages);
  const format = useFormat();
  const rights = useRights();
  const { network = '', memberCode = '' } = useParams();
  const page = format.integer(asked);
  switch (state.kind) {
    case 'loading':
      return <CampaignsSkeleton />;
    case 'none':
      return <Empty>{text.none}</Empty>;
    case 'past-end':
      return (
        <Notice tone="error" title={text.pastEnd(page)}>
          <div>
            {state.last === null
              ? text.pastEndUnknown
              : text.pastEndKnown(format.integer(state.last))}
          </div>
          <Link {...toPage(state.last ?? 1)}>
            {(state.last ?? 1) === 1
              ? text.firstPage
              : text.goToPage(format.integer(state.last ?? 1))}
          </Link>
        </Notice>
      );
    case 'unknown-member':
      return (
        <Refusal
          error={state.error}
          title={text.unknownMember(memberCode, networkLabel(network))}
          body={text.unknownMemberBody}
        />
      );
    case 'forbidden':
      return (
        <Refusal error={state.error} title={text.forbidden(memberCode)} body={text.forbiddenBody}>
          {rights.memberCode !== null && rights.memberCode !== memberCode && (
            <Link to={paths.campaigns(network, rights.memberCode)}>{text.ownCampaigns}</Link>
          )}
        </Refusal>
      );
    case 'failed':
      return (
        <>
          <Failure
            error={state.error}
            title={asked === 1 ? text.failed : text.failedPage(page)}
            onRetry={onRetry}
            pending={isFetching}
          />
          {asked > 1 && (
            <Link {...toPage(1)} className={classes.way}>
              {text.firstPage}
            </Link>
          )}
        </>
      );
  }
}

interface RefusalProps {
  error: AppError;
  title: string;
  body: string;
  children?: ReactNode;
}

/** Our words for a refusal, followed by the API's own. Asking again would change nothing. */
function Refusal({ error, title, body, children }: RefusalProps) {
  const [, ...apiWords] = describeError(error, useLang()).lines;
  return (
    <Notice tone="error" title={title}>
      {[body, ...apiWords].map((line) => (
        <div key={line}>{line}</div>
      ))}
      {children}
    </Notice>
  );
}

/** The room that ten closed campaigns take, which is one page of the embedded API. */
const HEIGHT = '26rem';

/** The shape of the filters and of the list, so that little moves when they come. */
function CampaignsSkeleton() {
  const text = useMessages(pageMessages);
  return (
    <div className={classes.skeleton}>
      <p role="status">{text.loading}</p>
      <Skeleton height="3.5rem" />
      <Skeleton height={HEIGHT} />
    </div>
  );
}
