import { isBounded } from '#src/domain/campaigns/period.ts';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { useReadCampaigns } from '#src/features/campaigns/reading/reading-page.tsx';
import { VehiclesBar } from '#src/features/campaigns/reading/vehicles-bar.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { WindowChoice } from '#src/shared/returns/window-choice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { CampaignRates } from './campaign-rates.tsx';
import { ClientResults } from './client-results.tsx';
import { returnsMessages } from './messages.ts';
import { PartRates } from './part-rates.tsx';
import { ReturnsExports } from './returns-exports.tsx';
import classes from './returns-view.module.css';
import { Summary } from './summary.tsx';
import { type ReturnsSeen, useReturns } from './use-returns.ts';

/** What came of the campaigns of the period, or of those that were chosen. */
export function ReturnsView() {
  const text = useMessages(returnsMessages);
  const { network, memberCode, campaigns, state, period } = useReadCampaigns();
  const seen = useReturns(campaigns);
  const title = useTitle(seen, isBounded(period));
  const { isWhole } = state;
  if (campaigns.length === 0) return <Empty>{isWhole ? text.none : text.noneYet}</Empty>;
  const isMeasured = seen.whole.clients > seen.whole.by.unread;
  return (
    <div className={classes.view}>
      <Panel
        title={title}
        aside={
          isMeasured && (
            <ReturnsExports
              isPartial={!isWhole}
              memberCode={memberCode}
              period={period}
              seen={seen}
            />
          )
        }
      >
        <div className={classes.main}>
          {seen.chosen.length === 0 ? (
            <Empty>{isWhole ? text.strange : text.strangeYet}</Empty>
          ) : (
            <>
              <div className={classes.head}>
                <div className={classes.bar}>
                  <VehiclesBar
                    vehicles={seen.vehicles}
                    start={text.measure}
                    startRest={text.measureRest}
                    how={text.how}
                    partly={text.partly}
                  />
                </div>
                {isMeasured && (
                  <div className={classes.window}>
                    <WindowChoice window={seen.window} onChange={seen.setWindow} />
                  </div>
                )}
              </div>
              {isMeasured && <Summary seen={seen} />}
            </>
          )}
        </div>
      </Panel>
      <CampaignRates network={network} memberCode={memberCode} campaigns={campaigns} seen={seen} />
      {isMeasured && (
        <>
          <PartRates returns={seen.returns} />
          <ClientResults network={network} memberCode={memberCode} seen={seen} />
        </>
      )}
    </div>
  );
}

function useTitle({ keys, chosen }: ReturnsSeen, isPeriod: boolean): string {
  const text = useMessages(returnsMessages);
  const page = useMessages(pageMessages);
  const format = useFormat();
  const [first] = chosen;
  if (keys.size > 0 && chosen.length === 1 && first?.sent) {
    return text.ofOne(format.date(first.sent));
  }
  if (keys.size > 0)
    return text.ofChosen(format.count(chosen.length, page.campaign, page.campaigns));
  return isPeriod ? text.ofPeriod : text.ofAll;
}
