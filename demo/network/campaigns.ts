import { addDays, addMonths } from '#rules/days.ts';
import type { CampaignRow } from '#server/embedded/rows.ts';
import { members } from './members.ts';
import type { Random } from './random.ts';

/** Higher than the documented ones (468 in section 11, 1469 in section 13). */
const FIRST_ID = 2_001;
const CAMPAIGN_MONTHS = 36;

const monthName = new Intl.DateTimeFormat('fr-FR', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A predictive campaign per month for each member, for three years up to today. Each is made early
 * in the month before the one that it aims at, and sent a week later, as those of section 13 are.
 * @param today YYYY-MM-DD
 */
export function campaignsOf(random: Random, today: string): CampaignRow[] {
  const campaigns: CampaignRow[] = [];
  const thisMonth = `${today.slice(0, 7)}-01`;
  for (let back = CAMPAIGN_MONTHS - 1; back >= 0; back -= 1) {
    const month = addMonths(thisMonth, -back);
    const predictionOn = addMonths(month, 1);
    for (const member of members) {
      const createdOn = addDays(month, random.int(4, 10));
      const sentOn = addDays(createdOn, random.int(5, 9));
      const time = `${clock(random.int(9, 17))}:${clock(random.int(0, 59))}:${clock(random.int(0, 59))}`;
      if (sentOn >= today) continue;
      campaigns.push({
        id: FIRST_ID + campaigns.length,
        network: member.network,
        memberId: member.id,
        label: capitalised(monthName.format(new Date(predictionOn))),
        type: 'predictive',
        createdOn,
        sentAt: `${sentOn} ${time}`,
        predictionOn,
      });
    }
  }
  return campaigns;
}

const clock = (value: number): string => String(value).padStart(2, '0');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
