import { isBounded } from '#src/domain/campaigns/period.ts';
import { CampaignsBody } from '#src/features/campaigns/campaigns-body.tsx';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { useReadCampaigns } from '#src/features/campaigns/reading/reading-page.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/text.tsx';
import { allMessages } from './messages.ts';

/** All campaigns of the period together, as far as they have been read. */
export function AllView() {
  const text = useMessages(allMessages);
  const page = useMessages(pageMessages);
  const { memberCode, campaigns, period, state } = useReadCampaigns();
  const isWhole = state.status === 'done' && state.failed.length === 0;
  if (campaigns.length === 0) {
    return <Empty>{isWhole ? text.noneInPeriod : text.noneInPeriodYet}</Empty>;
  }
  const fileName = [
    memberCode,
    page.fileName,
    period.from && `${text.fromName}-${period.from}`,
    period.to && `${text.toName}-${period.to}`,
    !isWhole && text.partialName,
  ];
  return (
    <CampaignsBody
      campaigns={campaigns}
      scope="period"
      title={isBounded(period) ? text.ofPeriod : text.all}
      unreadable={state.unreadable}
      fileName={fileName.filter(Boolean).join('-')}
      elsewhere={!isWhole && text.notWhole}
    >
      <p>{page.counted}</p>
    </CampaignsBody>
  );
}
