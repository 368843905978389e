import { askCampaigns } from '#src/api/campaigns.ts';
import type { CampaignsRequest } from '#src/api/campaigns-request.ts';
import type { Reply } from '#src/api/transport.ts';
import { type CampaignsPage, readCampaigns } from '#src/domain/campaigns/campaigns.ts';

/** Reads the page of campaigns from a call under way. Throws ApiFailure. */
export const readCampaignsReply = async (
  request: CampaignsRequest,
  reply: Promise<Reply>,
): Promise<CampaignsPage> => readCampaigns(await askCampaigns(request, reply), request.page);
