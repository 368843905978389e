import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { createSearchParams, Link } from 'react-router';
import type { PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import { countReturns, returnsByCampaign } from '#src/domain/returns/rates.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { returnsMessages } from './messages.ts';
import { RateCells, RateHeads } from './rate-cells.tsx';
import classes from './returns-view.module.css';
import type { ReturnsSeen } from './use-returns.ts';

interface CampaignRatesProps {
  network: string;
  memberCode: string;
  campaigns: readonly PlacedCampaign[];
  seen: ReturnsSeen;
}

const nobody = countReturns([]);

/** The campaigns of the period with what came of each; one ticks those that are to be measured. */
export function CampaignRates({ network, memberCode, campaigns, seen }: CampaignRatesProps) {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  const { keys, ofPeriod } = seen;
  const rates = useMemo(
    () =>
      new Map(returnsByCampaign(ofPeriod).map(({ campaign, returns }) => [campaign.key, returns])),
    [ofPeriod],
  );
  const first = campaigns.findIndex(({ key }) => keys.has(key));
  const some = usePart(campaigns.length, first < 0 ? null : first);
  const part = seen.isAllDrawn
    ? { ...some, from: 0, to: campaigns.length }
    : { ...some, showAll: seen.drawAll };
  const name = ({ sent }: PlacedCampaign) => (sent ? format.date(sent) : text.undated);
  return (
    <Panel
      title={text.byCampaign}
      aside={
        <div className={classes.choice}>
          <span>{text.choose}</span>
          {keys.size > 0 && (
            <Button size="compact-sm" variant="default" onClick={seen.chooseAll}>
              {text.wholePeriod}
            </Button>
          )}
        </div>
      }
    >
      <ShowMore part={part} side="before" label={text.byCampaign} />
      <ScrollTable label={text.campaignTable} className={classes.rates}>
        <thead>
          <tr>
            <th scope="col">{text.columns.campaign}</th>
            <RateHeads />
          </tr>
        </thead>
        <tbody>
          {campaigns.slice(part.from, part.to).map((campaign) => (
            <tr key={campaign.key} data-chosen={keys.has(campaign.key)}>
              <th scope="row">
                <span className={classes.campaign}>
                  <label className={classes.tick}>
                    <input
                      type="checkbox"
                      aria-label={text.chooseCampaign(name(campaign), campaign.key)}
                      checked={keys.has(campaign.key)}
                      onChange={({ currentTarget }) =>
                        seen.choose(campaign.key, currentTarget.checked)
                      }
                    />
                  </label>
                  <Link
                    to={{
                      pathname: paths.campaigns(network, memberCode),
                      search: createSearchParams({
                        ...(campaign.page > 1 && { page: String(campaign.page) }),
                        open: String(campaign.id),
                      }).toString(),
                    }}
                    translate={campaign.sent ? 'no' : undefined}
                    aria-label={text.openCampaign(name(campaign))}
                  >
                    {name(campaign)}
                  </Link>
                </span>
              </th>
              <RateCells returns={rates.get(campaign.key) ?? nobody} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <ShowMore part={part} side="after" label={text.byCampaign} />
    </Panel>
  );
}
