import { useOutletContext } from 'react-router';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import type { PageReading } from './use-campaigns-page.ts';

/** What every view of a member's campaigns is given. */
export interface Campaigns {
  network: string;
  memberCode: string;
  /** The page that the address asks for; it is only asked for where campaigns show page by page. */
  page: PageReading;
  /** All pages; they are only read where campaigns show over all of them. */
  reading: CampaignReading;
}

export const useCampaigns = () => useOutletContext<Campaigns>();
