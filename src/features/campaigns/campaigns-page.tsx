import { useEffect, useRef } from 'react';
import { Link, Outlet, useMatch, useParams } from 'react-router';
import type { CampaignsPage as Page } from '#src/domain/campaigns/campaigns.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { campaignViews, paths } from '#src/paths.ts';
import { useCampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import { useMemberCodes } from '#src/shared/campaigns/member-codes.ts';
import { MemberSwitch } from '#src/shared/campaigns/member-form.tsx';
import { periodSearch, usePeriod } from '#src/shared/campaigns/period-search.ts';
import { Sentence } from '#src/ui/text.tsx';
import { toMiddle } from '#src/ui/to-middle.ts';
import type { Campaigns } from './campaigns-context.ts';
import classes from './campaigns-page.module.css';
import { pageMessages } from './messages.ts';
import { useCampaignsPage } from './use-campaigns-page.ts';
import { useCampaignsSearch } from './use-campaigns-search.ts';

/** A member's campaigns: whose they are, and the ways to look at them, which share their period. */
export function CampaignsPage() {
  const text = useMessages(pageMessages);
  const { network = '', memberCode = '' } = useParams();
  const { remember } = useMemberCodes(network);
  const view = useMatch('/:network/members/:memberCode/campaigns/:view')?.params.view ?? null;
  const search = useCampaignsSearch();
  const page = useCampaignsPage({ network, memberCode }, view ? null : search.page.number);
  const reading = useCampaignReading(network, memberCode);
  const { kind } = page.state;
  const shown =
    view !== null
      ? (reading.state?.first ?? null)
      : page.state.kind === 'ready' || page.state.kind === 'none'
        ? page.state.page
        : null;
  const isKnown = shown !== null || kind === 'past-end';
  useEffect(() => {
    if (isKnown) remember(memberCode);
  }, [isKnown, memberCode, remember]);
  const title = text.title(memberCode);
  const isUnknown = view ? reading.state?.refused?.kind === 'not-found' : kind === 'unknown-member';
  return (
    <div className={classes.page}>
      <title>{`${title} · Vision 360`}</title>
      <header className={classes.head}>
        <div>
          <h1>
            <Sentence keeps={memberCode}>{title}</Sentence>
          </h1>
          <p className={classes.facts}>{useFacts(shown)}</p>
        </div>
        <MemberSwitch network={network} current={memberCode} isUnknown={isUnknown} />
      </header>
      <Views network={network} memberCode={memberCode} current={view} />
      <Outlet context={{ network, memberCode, page, reading } satisfies Campaigns} />
    </div>
  );
}

/** What the page tells of the member. */
function useFacts(page: Page | null): string {
  const text = useMessages(pageMessages);
  const format = useFormat();
  const facts = page && [
    page.paging.total !== null && format.count(page.paging.total, text.campaign, text.campaigns),
    page.memberId !== null && text.memberNumber(String(page.memberId)),
    page.articleCode,
    page.articleLabel,
  ];
  return facts?.filter(Boolean).join(' · ') ?? '';
}

interface ViewsProps {
  network: string;
  memberCode: string;
  /** Null for page by page. */
  current: string | null;
}

/** The ways to look at the campaigns. They keep the period, so that each shows the same campaigns. */
function Views({ network, memberCode, current }: ViewsProps) {
  const text = useMessages(pageMessages);
  const { period } = usePeriod();
  const search = periodSearch(period);
  const bar = useRef<HTMLElement>(null);
  const open = current ?? 'pages';
  useEffect(() => toMiddle(bar.current, `[data-view="${open}"]`), [open]);
  const views = [
    { name: null, pathname: paths.campaigns(network, memberCode), label: text.views.pages },
    ...campaignViews.map((name) => ({
      name,
      pathname: paths.campaignView(network, memberCode, name),
      label: text.views[name],
    })),
  ];
  return (
    <nav ref={bar} aria-label={text.viewsLabel} className={classes.views}>
      {views.map(({ name, pathname, label }) => (
        <Link
          key={pathname}
          to={{ pathname, search }}
          className={classes.tab}
          data-view={name ?? 'pages'}
          aria-current={name === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
