import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { createSearchParams, Link, useParams } from 'react-router';
import { type Campaign, countClients } from '#src/domain/campaigns/campaigns.ts';
import {
  delaysOf,
  isMisordered,
  isUnreached,
  NONE,
  totalsBy,
} from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Clamp, Empty, Verbatim } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './campaign-row.module.css';
import { ClientTable } from './client-table.tsx';
import type { Sort } from './filter.ts';
import { listMessages, pageMessages } from './messages.ts';

interface CampaignRowProps {
  campaign: Campaign;
  /** The same campaign with only the targets that match the filter. */
  shown: Campaign;
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  isOpen: boolean;
  onToggle: (campaign: string) => void;
  /** Whether all of its clients are drawn. */
  isWhole: boolean;
  onToggleWhole: (campaign: string) => void;
  /** The plate of the client to see; empty for none. */
  sought: string;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** As many as one can take in at a glance. */
const OPERATIONS_SHOWN = 2;

/** One line per campaign. Its clients are mounted only while it is open. */
export const CampaignRow = memo(function CampaignRow(props: CampaignRowProps) {
  const { campaign, shown, isOpen, onToggle } = props;
  const text = useMessages(listMessages);
  const page = useMessages(pageMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const detailId = useId();
  const all = countClients(campaign.targets);
  const found = countClients(shown.targets);
  const dates = [
    [text.sent, campaign.sent],
    [text.predicted, campaign.predicted],
    [text.created, campaign.created],
  ] as const;
  const channels = totalsBy('channel', [shown])
    .filter(({ key }) => key !== NONE)
    .sort((a, b) => documentedRank(a.key) - documentedRank(b.key));
  const unreached = countClients(shown.targets.filter(isUnreached));
  const clients = (count: number) => format.count(count, page.client, page.clients);
  return (
    <li className={classes.item} data-open={isOpen}>
      <button
        type="button"
        data-printed
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => onToggle(campaign.key)}
      >
        <IconChevronRight aria-hidden className={classes.chevron} />
        {dates.map(([name, date]) => (
          <span key={name} className={classes.fact}>
            <span className={classes.name}>{name} </span>
            {date ? (
              <Verbatim>{format.date(date)}</Verbatim>
            ) : (
              <span className={classes.nothing}>{text.undated}</span>
            )}
          </span>
        ))}
        <span className={classes.count}>
          <span translate={found === all ? 'no' : undefined}>
            {found === all
              ? format.integer(all)
              : page.outOf(format.integer(found), format.integer(all))}
          </span>
          <span className={classes.name}> {format.plural(all, page.client, page.clients)}</span>
        </span>
        <span className={classes.channels}>
          <Clamp lines={3}>
            {channels
              .map(({ key, clients: count }) => `${channelName(key)}\u00a0${format.integer(count)}`)
              .join(' · ')}
          </Clamp>
        </span>
        <span className={classes.what}>
          <Operations campaign={shown} />
          {isMisordered(delaysOf(campaign)) && <ToneBadge tone="soon">{text.misordered}</ToneBadge>}
          {unreached > 0 && (
            <ToneBadge tone="soon">{text.unreachedHere(clients(unreached))}</ToneBadge>
          )}
        </span>
        <VisuallyHidden>
          {campaign.id !== null && text.campaignNumber(String(campaign.id))}
        </VisuallyHidden>
      </button>
      {isOpen && (
        <div id={detailId} className={classes.detail}>
          <CampaignDetail {...props} />
        </div>
      )}
    </li>
  );
});

/**
 * People compare rows from top to bottom, so each channel keeps its place, with the documented ones
 * first.
 */
function documentedRank(channel: string): number {
  const rank = ['sms', 'email', 'courrier'].indexOf(channel);
  return rank < 0 ? 3 : rank;
}

function Operations({ campaign }: { campaign: Campaign }) {
  const text = useMessages(listMessages);
  const operations = totalsBy('operation', [campaign]);
  const more = operations.length - OPERATIONS_SHOWN;
  if (operations.length === 0) return <span className={classes.nothing}>{text.noClient}</span>;
  const first = operations
    .slice(0, OPERATIONS_SHOWN)
    .map(({ key, label }) => (key === NONE ? text.noOperation : (label ?? key)))
    .join(', ');
  return (
    <Clamp lines={3}>
      {first} {more > 0 && <span className={classes.nothing}>{text.moreOperations(more)}</span>}
    </Clamp>
  );
}

/**
 * What an open campaign shows: its number, its delays, how many of its clients other campaigns
 * reached too, and its clients.
 */
function CampaignDetail(props: CampaignRowProps) {
  const { campaign, shown, reachedBy, sort, onSort, isWhole, onToggleWhole, sought } = props;
  const text = useMessages(listMessages);
  const page = useMessages(pageMessages);
  const format = useFormat();
  const repeated = countClients(
    campaign.targets.filter(({ client }) => (reachedBy.get(client)?.length ?? 0) > 1),
  );
  const facts = [
    campaign.id !== null && text.campaignNumber(String(campaign.id)),
    ...useDelayWords(campaign),
    repeated > 0 && text.repeatedHere(format.count(repeated, page.client, page.clients)),
  ];
  const name = text.campaignOf(campaign.sent ? format.date(campaign.sent) : text.undated);
  return (
    <>
      <p className={classes.facts}>
        {facts.filter(Boolean).join(' · ')} <MeasureLink campaign={campaign} />
      </p>
      <OtherFields title={page.otherFields} fields={campaign.otherFields} />
      {shown.targets.length === 0 ? (
        <Empty>{text.noClient}</Empty>
      ) : (
        <ClientTable
          campaign={shown}
          caption={text.clientsOf(name)}
          reachedBy={reachedBy}
          sort={sort}
          onSort={onSort}
          isWhole={isWhole}
          onToggleWhole={onToggleWhole}
          sought={sought}
        />
      )}
    </>
  );
}

/** Leads to what came of this campaign. One without a number can't be chosen among the others. */
function MeasureLink({ campaign: { id } }: { campaign: Campaign }) {
  const text = useMessages(listMessages);
  const { network = '', memberCode = '' } = useParams();
  if (id === null) return null;
  return (
    <Link
      to={{
        pathname: paths.campaignView(network, memberCode, 'returns'),
        search: createSearchParams({ campaign: String(id) }).toString(),
      }}
    >
      {text.measure}
    </Link>
  );
}

function useDelayWords(campaign: Campaign): string[] {
  const text = useMessages(listMessages);
  const format = useFormat();
  const days = (count: number) => format.count(Math.abs(count), text.day, text.days);
  const { toSending, toPrediction } = delaysOf(campaign);
  return [
    toSending !== null &&
      (toSending < 0 ? text.sentBeforeMade : text.daysBeforeSending)(days(toSending)),
    toPrediction !== null &&
      (toPrediction < 0 ? text.sentTooLate : text.daysBeforePrediction)(days(toPrediction)),
  ].filter((words) => words !== false);
}
