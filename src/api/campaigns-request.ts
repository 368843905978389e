import type { Lang } from '#contract/services.ts';
import type { Reply, Send } from './transport.ts';

export interface CampaignsRequest {
  network: string;
  /** `code_pdv`, the member's point of sale. */
  memberCode: string;
  /** From 1. */
  page: number;
  lang: Lang;
  signal?: AbortSignal | undefined;
}

/**
 * The call of "Clients campagnes" (section 13), sent and not yet read. `lang` is not documented for
 * it; it is sent as everywhere (contract.md, silent points).
 * @param versioned whether the path carries the version segment, documented without
 */
export const sendCampaigns = (
  send: Send,
  versioned: boolean,
  { network, memberCode, page, lang, signal }: CampaignsRequest,
): Promise<Reply> =>
  send(versioned ? 'campaignsVersioned' : 'campaigns', {
    reseau: network,
    code_pdv: memberCode,
    query: { lang, page: String(page) },
    signal,
  });
