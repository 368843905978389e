import { queryOptions } from '@tanstack/react-query';
import { type CampaignsRequest, sendCampaigns } from '#src/api/campaigns-request.ts';
import { config } from '#src/api/config.ts';
import { send } from '#src/api/send.ts';
import { fetchCode } from '#src/fetch-code.ts';

export type CampaignsKey = Omit<CampaignsRequest, 'signal' | 'until'>;

/**
 * One page of a member's campaigns. The loader and the page share this definition. The request is
 * sent at once, and the code that reads the answer loads meanwhile.
 * @param until when a failure must be known (`failBy`), if it answers an earlier click
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
      // Awaited inside. Without this, a failure that comes before the code would be an unhandled
      // rejection.
      reply.catch(() => {});
      return (await reading).readCampaignsReply(request, reply);
    },
  });
