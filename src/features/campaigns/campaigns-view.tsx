import { Loader } from '@mantine/core';
import { Link } from 'react-router';
import type { PageState } from '#src/domain/campaigns/paging.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import classes from './campaigns-body.module.css';
import { CampaignsBody } from './campaigns-body.tsx';
import { pageMessages } from './messages.ts';
import { useCampaignsSearch } from './use-campaigns-search.ts';

interface CampaignsViewProps {
  ready: Extract<PageState, { kind: 'ready' }>;
  /** The page number in the address. While that page is loading, another one is in sight. */
  asked: number;
  isReplacing: boolean;
  network: string;
  memberCode: string;
}

/** A page of campaigns: the list and its filter, with the totals next to it. */
export function CampaignsView(props: CampaignsViewProps) {
  const { ready, asked, isReplacing, network, memberCode } = props;
  const { page, last, hasNext } = ready;
  const text = useMessages(pageMessages);
  const format = useFormat();
  const { toPage, toAll } = useCampaignsSearch();
  const isOnlyOne = page.number === 1 && last === 1;
  return (
    <CampaignsBody
      campaigns={page.campaigns}
      scope="page"
      title={text.onThisPage}
      unreadable={page.unreadable}
      fileName={`${memberCode}-${text.fileName}-page-${page.number}`}
      isReplacing={isReplacing}
      over={
        isReplacing && (
          <p role="status" className={classes.replacing}>
            <Loader size={16} aria-hidden />
            {asked === page.number
              ? text.loading
              : text.loadingPage(format.integer(asked), format.integer(page.number))}
          </p>
        )
      }
      elsewhere={
        !isOnlyOne && (
          <>
            {text.othersUnread}{' '}
            <Link {...toAll(paths.campaignView(network, memberCode, 'all'))}>{text.searchAll}</Link>
          </>
        )
      }
    >
      <Pagination page={asked} last={last} hasNext={hasNext && !isReplacing} toPage={toPage} />
      <p className={classes.note}>{text.counted}</p>
      <OtherFields title={text.otherFields} fields={page.otherFields} />
    </CampaignsBody>
  );
}
