import { earliest } from '#rules/days.ts';
import { type CampaignsPage, campaignMark, type Target } from '#src/domain/campaigns/campaigns.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { createFindIndex, type Findable } from './find-index.ts';

/** Where a client stands in a member's campaigns. */
export interface Mention {
  /** The page's number, and the campaign's key on it. */
  page: number;
  key: string;
  id: number | string | null;
  sent: IsoDate | null;
}

/** A client of a member's campaigns, with one vehicle. The API gives no number and no address. */
export interface CampaignClient extends Findable {
  name: string | null;
  /** Each campaign once, the one read first in front: the API gives the newest first. */
  reached: Mention[];
}

/** What has been read: it is said, so that nobody takes "not found" for "not there". */
export interface Covered {
  campaigns: number;
  clients: number;
  /** When the oldest campaign was sent, or made if that isn't known. */
  since: IsoDate | null;
}

/**
 * The clients of the campaigns read so far. One with the same name and the same plate is the same,
 * in whatever campaign, and a campaign that comes twice counts once. So nobody is counted twice if
 * the API's pages have moved between two calls.
 */
export function createCampaignClients() {
  const index = createFindIndex<CampaignClient>();
  const clients = new Map<string, CampaignClient>();
  const byName = new Map<string, CampaignClient[]>();
  const campaigns = new Set<string>();
  let since: IsoDate | null = null;

  function addTarget(target: Target, mention: Mention): void {
    // A record that names neither a person nor a car is nobody whom one could look for.
    if (target.name === null && target.plate === null) return;
    const known = clients.get(target.client);
    if (known) {
      if (known.reached.some((one) => isSame(one, mention))) return;
      const at = known.reached.findIndex(({ page }) => page > mention.page);
      known.reached.splice(at < 0 ? known.reached.length : at, 0, mention);
      return;
    }
    const client = clientOf(target, mention);
    clients.set(target.client, client);
    index.add(client);
    const name = nameKey(client.name);
    if (name === null) return;
    const others = byName.get(name);
    if (others) others.push(client);
    else byName.set(name, [client]);
  }

  return {
    add(page: CampaignsPage): void {
      for (const campaign of page.campaigns) {
        campaigns.add(campaignMark(campaign));
        since = earliest([since, campaign.sent ?? campaign.created]);
        const { key, id, sent } = campaign;
        for (const target of campaign.targets) {
          addTarget(target, { page: page.number, key, id, sent });
        }
      }
    },
    search: index.search,
    held: index.held,
    closest: index.closest,
    /** Those whose whole name has the same words, in any order. */
    named: (name: string | null): readonly CampaignClient[] =>
      byName.get(nameKey(name) ?? '') ?? [],
    covered: (): Covered => ({ campaigns: campaigns.size, clients: clients.size, since }),
  };
}

export type CampaignClients = ReturnType<typeof createCampaignClients>;

function clientOf(target: Target, mention: Mention): CampaignClient {
  const { name, plate } = target;
  const car = [target.brand, target.model].filter(Boolean).join(' ');
  const names = name === null ? [] : [name];
  return { name, names, car, plate, phones: [], emails: [], reached: [mention] };
}

/** Null for a single word, which many people have. */
function nameKey(name: string | null): string | null {
  const words = nameWords(name);
  return words.length > 1 ? words.join(' ') : null;
}

const isSame = (a: Mention, b: Mention): boolean => a.id === b.id && a.sent === b.sent;
