import type { CampaignClients } from './campaign-clients.ts';

export interface PersonsCampaigns {
  /** As the campaigns write it. */
  name: string;
  /** How many different campaigns reached somebody of this name. */
  campaigns: number;
}

/**
 * The campaigns that reached somebody of the same whole name; null if none of those read did. The API
 * gives campaigns no client's number, so a namesake of the same member is taken for the person.
 * @param names what the person may be called, the best first
 */
export function personsCampaigns(
  clients: Pick<CampaignClients, 'named'>,
  names: readonly (string | null)[],
): PersonsCampaigns | null {
  for (const name of names) {
    const found = clients.named(name);
    const known = found.find((client) => client.name !== null)?.name;
    if (!known) continue;
    const campaigns = new Set(
      found.flatMap(({ reached }) => reached.map(({ id, sent }) => JSON.stringify([id, sent]))),
    );
    return { name: known, campaigns: campaigns.size };
  }
  return null;
}
