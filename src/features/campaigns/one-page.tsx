import { useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useCampaigns } from './campaigns-context.ts';
import classes from './campaigns-page.module.css';
import { CampaignsView } from './campaigns-view.tsx';
import { pageMessages } from './messages.ts';
import { NoCampaigns } from './no-campaigns.tsx';
import { useCampaignsSearch } from './use-campaigns-search.ts';

/** The campaigns page by page, as the API gives them. */
export function OnePage() {
  const text = useMessages(pageMessages);
  const { network, memberCode, page } = useCampaigns();
  const search = useCampaignsSearch();
  const asked = search.page.number;
  const { state } = page;
  const whole = useRef<HTMLDivElement>(null);
  // The button disappears together with the failure, so the focus waits on the page.
  const retry = () => {
    whole.current?.focus();
    page.retry();
  };
  return (
    <div ref={whole} tabIndex={-1} className={classes.view}>
      {asked === null ? (
        <Notice tone="error" title={text.badPage(search.page.raw)}>
          <div>{text.badPageBody}</div>
          <Link {...search.toPage(1)}>{text.firstPage}</Link>
        </Notice>
      ) : state.kind === 'ready' ? (
        <CampaignsView
          ready={state}
          asked={asked}
          isReplacing={page.isReplacing}
          network={network}
          memberCode={memberCode}
        />
      ) : (
        <NoCampaigns
          network={network}
          memberCode={memberCode}
          state={state}
          asked={asked}
          toPage={search.toPage}
          onRetry={retry}
          isFetching={page.isFetching}
        />
      )}
    </div>
  );
}
