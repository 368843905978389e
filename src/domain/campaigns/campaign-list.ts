import { type Campaign, type CampaignsPage, campaignMark } from './campaigns.ts';

/** A campaign among all of a member's; its `key` is unique among them. */
export interface PlacedCampaign extends Campaign {
  /** The number of the page on which it was read last. */
  page: number;
}

/**
 * The campaigns of the pages read so far, each once, in the API's order. A campaign that comes on
 * two pages because they have moved between two calls counts where it was read last. Two on the same
 * page are different ones, even if nothing tells them apart.
 */
export function createCampaignList() {
  const known = new Map<string, { campaign: Campaign; page: number; at: number }>();
  let all: readonly PlacedCampaign[] | null = null;
  return {
    add({ number, campaigns }: CampaignsPage): void {
      const times = new Map<string, number>();
      campaigns.forEach((campaign, at) => {
        const mark = campaignMark(campaign);
        const time = (times.get(mark) ?? 0) + 1;
        times.set(mark, time);
        known.set(`${time} ${mark}`, { campaign, page: number, at });
      });
      all = null;
    },
    /** The same list until a page is added. */
    all(): readonly PlacedCampaign[] {
      all ??= withKeys([...known.values()].sort((a, b) => a.page - b.page || a.at - b.at));
      return all;
    },
  };
}

function withKeys(placed: readonly { campaign: Campaign; page: number }[]): PlacedCampaign[] {
  const taken = new Set<string>();
  return placed.map(({ campaign, page }) => {
    let key = String(campaign.id);
    for (let more = 2; taken.has(key); more += 1) key = `${campaign.id}.${more}`;
    taken.add(key);
    return { ...campaign, key, page };
  });
}
