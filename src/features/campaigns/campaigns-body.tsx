import { type ReactNode, useMemo } from 'react';
import { type Campaign, countReached } from '#src/domain/campaigns/campaigns.ts';
import { campaignsByClient } from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Panel } from '#src/ui/panel.tsx';
import { CampaignExports } from './campaign-exports.tsx';
import { CampaignList } from './campaign-list.tsx';
import classes from './campaigns-body.module.css';
import { ClientFilters } from './client-filters.tsx';
import { filterCampaigns, isFiltering } from './filter.ts';
import { pageMessages, type Scope, scopeMessages } from './messages.ts';
import { QualityPanel } from './quality-panel.tsx';
import { TotalsPanel } from './totals-panel.tsx';
import { useCampaignsSearch, useOpenParts } from './use-campaigns-search.ts';

interface CampaignsBodyProps {
  campaigns: readonly Campaign[];
  /** What they are: of one page, or of all that were read of a period. */
  scope: Scope;
  title: string;
  /** How many of their records could not be read. */
  unreadable: number;
  /** Of the exported files, without the extension. */
  fileName: string;
  /** Others will soon stand in their place. */
  isReplacing?: boolean;
  /** Said over the list, without moving it. */
  over?: ReactNode;
  /** Where else to look if the filter finds nobody. */
  elsewhere?: ReactNode;
  /** Below the list. */
  children?: ReactNode;
}

/** If a filter leaves more rows, campaigns aren't opened by it: nobody would read them all. */
const MOST_OPEN = 300;

/** Campaigns with their filter; beside them, the totals and how they were run. */
export function CampaignsBody(props: CampaignsBodyProps) {
  const { campaigns: all, scope, title, unreadable, fileName, over, elsewhere, children } = props;
  const text = useMessages(pageMessages);
  const words = useMessages(scopeMessages)[scope];
  const format = useFormat();
  const { filter, ...search } = useCampaignsSearch();
  const { channel, operation, check, text: typed } = filter;
  const reachedBy = useMemo(() => campaignsByClient(all), [all]);
  const shown = useMemo(
    () =>
      filterCampaigns(
        all,
        { channel, operation, check, text: typed },
        (client) => reachedBy.get(client)?.length ?? 0,
      ),
    [all, reachedBy, channel, operation, check, typed],
  );
  const isFiltered = isFiltering(filter);
  const left = shown.reduce((sum, { targets }) => sum + targets.length, 0);
  const parts = useOpenParts(left <= MOST_OPEN);
  const clients = format.count(countReached(all), text.client, text.clients);
  const campaigns = isFiltered ? shown.filter(({ targets }) => targets.length > 0) : shown;
  const found = [
    isFiltered ? text.outOf(format.integer(countReached(shown)), clients) : clients,
    campaigns.length > 0 &&
      text.inCampaigns(format.count(campaigns.length, text.campaign, text.campaigns)),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes.columns}>
      <Panel
        title={title}
        aside={
          <div className={classes.aside}>
            <p role="status" className={classes.result}>
              {found}
            </p>
            {campaigns.length > 0 && (
              <CampaignExports
                campaigns={campaigns}
                reachedBy={reachedBy}
                scope={scope}
                fileName={fileName}
              />
            )}
          </div>
        }
      >
        <div className={classes.main} aria-busy={props.isReplacing ?? false}>
          {unreadable > 0 && (
            <p role="status" className={classes.unreadable}>
              {words.unreadable(unreadable)}
            </p>
          )}
          <ClientFilters
            campaigns={all}
            filter={filter}
            onChange={search.setFilter}
            found={isFiltered ? found : null}
          />
          <div className={classes.list}>
            <CampaignList
              campaigns={all}
              shown={shown}
              isFiltered={isFiltered}
              noneFound={
                <>
                  {words.noneFound} {elsewhere}
                </>
              }
              reachedBy={reachedBy}
              parts={parts}
              sort={search.sort}
              onSort={search.setSort}
            />
            {over && <div className={classes.over}>{over}</div>}
          </div>
          {children}
        </div>
      </Panel>
      <div className={classes.side}>
        <TotalsPanel title={words.totals} campaigns={shown} isFiltered={isFiltered} />
        <QualityPanel campaigns={all} />
      </div>
    </div>
  );
}
