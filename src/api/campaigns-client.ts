import { CampaignPage, campaignPageOf } from '#contract/campaigns.ts';
import { type CampaignsRequest, sendCampaigns } from './campaigns-request.ts';
import { readReply } from './read-reply.ts';
import type { Reply, Send } from './transport.ts';

/**
 * "Clients campagnes" (section 13), which asks for a page of a member's campaigns. It returns what its
 * schema reads, and throws only ApiFailure.
 * @param campaignsVersioned whether its path has the version segment (documented without)
 */
export const createCampaigns =
  (send: Send, campaignsVersioned: boolean) =>
  /** `reply` is the call, if it was already sent. */
  async (request: CampaignsRequest, reply?: Promise<Reply>): Promise<CampaignPage> =>
    readReply(
      CampaignPage,
      await (reply ?? sendCampaigns(send, campaignsVersioned, request)),
      campaignPageOf,
    );
