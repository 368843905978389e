import { queryOptions } from '@tanstack/react-query';
import { type CampaignsRequest, sendCampaigns } from '#src/api/campaigns-request.ts';
import { config } from '#src/api/config.ts';
import { send } from '#src/api/send.ts';
import { fetchCode } from '#src/fetch-code.ts';

export type CampaignsKey = Omit<CampaignsRequest, 'signal' | 'until'>;

/**
 * One page of a member's campaigns; the loader asks for it and the page reads it by this definition.
 * The request leaves at once: the code that reads the answer is fetched meanwhile.
 * @param until when a failure must be known (`failBy`), where it answers a click made before
 */
export const campaignsQuery = (key: CampaignsKey, until?: number) =>
  queryOptions({
    queryKey: ['campaigns', key.network, key.memberCode, key.page],
    queryFn: async ({ signal }) => {
      const request = { ...key, signal, until };
      const [reply, reading] = [
        sendCampaigns(send, config.campaignsVersioned, request),
        fetchCode(() => import('./read-campaigns.ts')),
      ];
      // Awaited inside: a failure that comes before the code is no unhandled rejection.
      reply.catch(() => {});
      return (await reading).readCampaignsReply(request, reply);
    },
  });
