import type { LoaderFunctionArgs } from 'react-router';
import { queryClient } from '#src/api/query-client.ts';
import { campaignsQuery } from '#src/features/campaigns/queries.ts';
import { readPageNumber } from '#src/shared/address/page-number.ts';
import { requireSession } from './guard.ts';

/** The request leaves while the page's code is on its way; the page follows the address from there. */
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
