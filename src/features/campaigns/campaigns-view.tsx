import { Loader } from '@mantine/core';
import { useMemo } from 'react';
import { type Campaign, countReached } from '#src/domain/campaigns/campaigns.ts';
import type { PageState } from '#src/domain/campaigns/paging.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Worksheet } from '#src/ui/export/worksheet.ts';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { CampaignList } from './campaign-list.tsx';
import classes from './campaigns-view.module.css';
import { ClientFilters } from './client-filters.tsx';
import {
  type CampaignColumn,
  type ClientColumn,
  campaignTable,
  clientTable,
  type ExportTable,
} from './export-tables.ts';
import { campaignsByClient } from './figures.ts';
import { filterCampaigns, isFiltering } from './filter.ts';
import { exportMessages, pageMessages } from './messages.ts';
import { QualityPanel } from './quality-panel.tsx';
import { TotalsPanel } from './totals-panel.tsx';
import { useCampaignsSearch } from './use-campaigns-search.ts';
import { useChannelName } from './use-channel-name.ts';

interface CampaignsViewProps {
  ready: Extract<PageState, { kind: 'ready' }>;
  /** The page number in the address. While that page is loading, another one is in sight. */
  asked: number;
  isReplacing: boolean;
  memberCode: string;
}

/** A page of campaigns: the list and its filter, with the totals next to it. */
export function CampaignsView({ ready, asked, isReplacing, memberCode }: CampaignsViewProps) {
  const { page, last, hasNext } = ready;
  const text = useMessages(pageMessages);
  const format = useFormat();
  const { filter, toPage, ...search } = useCampaignsSearch();
  const { channel, operation, check, text: words } = filter;
  const reachedBy = useMemo(() => campaignsByClient(page.campaigns), [page]);
  const shown = useMemo(
    () =>
      filterCampaigns(
        page.campaigns,
        { channel, operation, check, text: words },
        (client) => reachedBy.get(client)?.length ?? 0,
      ),
    [page, reachedBy, channel, operation, check, words],
  );
  const isFiltered = isFiltering(filter);
  const all = countReached(page.campaigns);
  const clients = format.count(all, text.client, text.clients);
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
        title={text.onThisPage}
        aside={
          <div className={classes.aside}>
            <p role="status" className={classes.result}>
              {found}
            </p>
            {campaigns.length > 0 && (
              <CampaignExports
                campaigns={campaigns}
                reachedBy={reachedBy}
                fileName={`${memberCode}-${format.lang === 'fr' ? 'campagnes' : 'campaigns'}-page-${page.number}`}
              />
            )}
          </div>
        }
      >
        <div className={classes.main} aria-busy={isReplacing}>
          {page.unreadable > 0 && (
            <p role="status" className={classes.unreadable}>
              {text.unreadable(page.unreadable)}
            </p>
          )}
          <ClientFilters
            campaigns={page.campaigns}
            filter={filter}
            onChange={search.setFilter}
            found={isFiltered ? found : null}
          />
          <div className={classes.list}>
            <CampaignList
              campaigns={page.campaigns}
              shown={shown}
              isFiltered={isFiltered}
              reachedBy={reachedBy}
              isOpen={search.isOpen}
              onToggle={search.toggle}
              sort={search.sort}
              onSort={search.setSort}
            />
            {isReplacing && (
              <div className={classes.over}>
                <p role="status" className={classes.replacing}>
                  <Loader size={16} aria-hidden />
                  {asked === page.number
                    ? text.loading
                    : text.loadingPage(format.integer(asked), format.integer(page.number))}
                </p>
              </div>
            )}
          </div>
          <Pagination page={asked} last={last} hasNext={hasNext && !isReplacing} toPage={toPage} />
          <p className={classes.note}>{text.counted}</p>
          <OtherFields title={text.otherFields} fields={page.otherFields} />
        </div>
      </Panel>
      <div className={classes.side}>
        <TotalsPanel campaigns={shown} isFiltered={isFiltered} />
        <QualityPanel campaigns={page.campaigns} />
      </div>
    </div>
  );
}

interface CampaignExportsProps {
  /** The campaigns that are shown, with the targets that are shown. */
  campaigns: readonly Campaign[];
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  /** Without the extension. */
  fileName: string;
}

/** The campaigns in sight and their clients, as files. Each table is made on request. */
function CampaignExports({ campaigns, reachedBy, fileName }: CampaignExportsProps) {
  const text = useMessages(exportMessages);
  const channelName = useChannelName();
  const sheetOf = (
    name: string,
    { columns, rows }: ExportTable<ClientColumn | CampaignColumn>,
  ): Worksheet => ({
    name,
    columns: columns.map(({ name: column, type }) => ({
      title: 'code' in column ? text.columns[column.code] : channelName(column.channel),
      type,
    })),
    rows,
    yesNo: text.yesNo,
  });
  const clients = () => sheetOf(text.clients, clientTable(campaigns, reachedBy));
  return (
    <ExportButtons
      files={[
        csvFile({ what: text.clients, fileName }, clients),
        xlsxFile({ what: text.both, fileName }, () => [
          sheetOf(text.campaigns, campaignTable(campaigns)),
          clients(),
        ]),
      ]}
    />
  );
}
