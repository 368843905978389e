import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { networkLabel } from '#src/api/config.ts';
import type { AppError } from '#src/api/errors.ts';
import type { PageState } from '#src/domain/campaigns/paging.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ToPage } from '#src/ui/pagination.tsx';
import { Empty } from '#src/ui/text.tsx';
import classes from './campaigns-page.module.css';
import { pageMessages } from './messages.ts';

interface NoCampaignsProps {
  network: string;
  memberCode: string;
  state: Exclude<PageState, { kind: 'ready' }>;
  /** The page that was asked for; 1 if all are. */
  asked: number;
  toPage: ToPage;
  onRetry: () => void;
  isFetching: boolean;
}

/** Why there are no campaigns to show, and what to do next. */
export function NoCampaigns(props: NoCampaignsProps) {
  const { network, memberCode, state, asked, toPage, onRetry, isFetching } = props;
  const text = useMessages(pageMessages);
  const format = useFormat();
  const rights = useRights();
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
export function CampaignsSkeleton() {
  const text = useMessages(pageMessages);
  return (
    <div className={classes.skeleton}>
      <p role="status">{text.loading}</p>
      <Skeleton height="3.5rem" />
      <Skeleton height={HEIGHT} />
    </div>
  );
}
