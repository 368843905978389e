import { useSyncExternalStore } from 'react';
import { queryClient } from '#src/api/query-client.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import { type CampaignClients, createCampaignClients } from '#src/domain/find/campaign-clients.ts';
import { session } from '#src/session/session.ts';

const cache = queryClient.getQueryCache();
const subscribe = (listener: () => void) => cache.subscribe(listener);

let pages: readonly CampaignsPage[] = [];
let clients: CampaignClients | null = null;

session.subscribe(() => {
  if (session.get().status !== 'signed-out') return;
  pages = [];
  clients = null;
});

/** The same until another page has come. */
function clientsOf(network: string, memberCode: string | null): CampaignClients | null {
  const queryKey = ['campaigns', network, ...(memberCode === null ? [] : [memberCode])];
  const now = queryClient
    .getQueriesData<CampaignsPage>({ queryKey })
    .flatMap(([, page]) => page ?? []);
  if (now.length === pages.length && now.every((page, at) => page === pages[at])) return clients;
  pages = now;
  clients = now.length === 0 ? null : createCampaignClients();
  for (const page of now) clients?.add(page);
  return clients;
}

/**
 * The clients of the campaigns that some page has shown, page by page, before all of a member's were
 * read: a name that was in sight should be found. Null if there are none.
 * @param memberCode null for any member's
 */
export const usePagesRead = (network: string, memberCode: string | null): CampaignClients | null =>
  useSyncExternalStore(subscribe, () => clientsOf(network, memberCode));
