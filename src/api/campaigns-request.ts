import type { Reply, Send } from './transport.ts';

export interface CampaignsRequest {
  network: string;
  /** `code_pdv`, the member's point of sale. */
  memberCode: string;
  /** The page's number, from 1. */
  page: number;
  signal?: AbortSignal | undefined;
  /** When a failure must be known (`failBy`), if the call answers an earlier click. */
  until?: number | undefined;
}

/**
 * Sends "Clients campagnes" (section 13) without reading the answer. The documentation shows no
 * `lang` for it, so one answer serves both languages.
 * @param versioned whether the path has the version segment (documented without)
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
