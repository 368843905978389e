import type { Reply, Send } from './transport.ts';

export interface CampaignsRequest {
  network: string;
  /** `code_pdv`, the member's point of sale. */
  memberCode: string;
  /** From 1. */
  page: number;
  signal?: AbortSignal | undefined;
  /** When a failure must be known (`failBy`), where it answers a click made before. */
  until?: number | undefined;
}

/**
 * The call of "Clients campagnes" (section 13), sent and not yet read. No `lang` is documented for it:
 * one answer serves both languages.
 * @param versioned whether the path carries the version segment, documented without
 */
export const sendCampaigns = (
  send: Send,
  versioned: boolean,
  { network, memberCode, page, signal, until }: CampaignsRequest,
): Promise<Reply> =>
  send(versioned ? 'campaignsVersioned' : 'campaigns', {
    reseau: network,
    code_pdv: memberCode,
    query: { page: String(page) },
    signal,
    until,
  });
