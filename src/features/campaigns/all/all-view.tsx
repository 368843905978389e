import { isBounded } from '#src/domain/campaigns/period.ts';
import { CampaignsBody } from '#src/features/campaigns/campaigns-body.tsx';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { allMessages } from '#src/features/campaigns/reading/messages.ts';
import classes from '#src/features/campaigns/reading/reading-page.module.css';
import { useReadCampaigns } from '#src/features/campaigns/reading/reading-page.tsx';
import { useCampaignsSearch } from '#src/features/campaigns/use-campaigns-search.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/text.tsx';

/** All campaigns of the period together, as far as they have been read. */
export function AllView() {
  const text = useMessages(allMessages);
  const page = useMessages(pageMessages);
  const { memberCode, campaigns, period, state } = useReadCampaigns();
  const { open } = useCampaignsSearch();
  const { isWhole } = state;
  const missing = open.find((key) => state.campaigns.every((one) => one.key !== key));
  const lost = missing !== undefined && (
    <p className={classes.lost} role="status">
      {isWhole ? text.missing(missing) : text.missingYet(missing)}
    </p>
  );
  if (campaigns.length === 0) {
    const none = isBounded(period)
      ? { whole: text.noneInPeriod, yet: text.noneInPeriodYet }
      : { whole: page.none, yet: text.noneYet };
    return (
      <>
        {lost}
        <Empty>{isWhole ? none.whole : none.yet}</Empty>
      </>
    );
  }
  const fileName = [
    memberCode,
    page.fileName,
    period.from && `${text.fromName}-${period.from}`,
    period.to && `${text.toName}-${period.to}`,
    !isWhole && text.partialName,
  ];
  return (
    <>
      {lost}
      <CampaignsBody
        campaigns={campaigns}
        scope="period"
        title={isBounded(period) ? text.ofPeriod : text.all}
        unreadable={state.unreadable}
        fileName={fileName.filter(Boolean).join('-')}
        elsewhere={!isWhole && text.notWhole}
      >
        <p className={classes.small}>{page.counted}</p>
      </CampaignsBody>
    </>
  );
}
