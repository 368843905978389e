import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { OtherFields } from '#src/ui/other-fields.tsx';
import classes from './campaign-detail.module.css';
import { ClientTable } from './client-table.tsx';
import { listMessages } from './list-messages.ts';
import { type Campaign, countClients } from './model.ts';
import { pageMessages } from './page-messages.ts';
import { delaysOf } from './quality.ts';
import type { Sort } from './sort.ts';

interface CampaignDetailProps {
  campaign: Campaign;
  shown: Campaign;
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** What an open campaign shows: its number, its delays, whom else it met, and its clients. */
export function CampaignDetail(props: CampaignDetailProps) {
  const { campaign, shown, reachedBy, sort, onSort } = props;
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
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
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
        />
      )}
    </>
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
