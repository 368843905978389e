import type { LoaderFunctionArgs } from 'react-router';
import { queryClient } from '#src/api/query-client.ts';
import { readPageNumber } from '#src/shared/address/page-number.ts';
import { campaignsQuery } from '#src/shared/campaigns/campaigns-query.ts';
import { requireSession } from './guard.ts';

/**
 * Sends the request while the page's code is still loading. From then on, the page itself follows
 * the address.
 */
export function loadCampaigns({
  request,
  params: { network = '', memberCode = '' },
}: LoaderFunctionArgs): null {
  requireSession(request);
  const page = readPageNumber(new URL(request.url).searchParams.get('page'));
  if (page !== null) {
    void queryClient.prefetchQuery(campaignsQuery({ network, memberCode, page }));
  }
  return null;
}
