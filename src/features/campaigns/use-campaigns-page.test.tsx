import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { campaignOf, readPage } from '#tests/support/vehicle/campaigns.ts';

let hook: typeof import('./use-campaigns-page.ts')['useCampaignsPage'];
let queries: typeof import('#src/shared/campaigns/campaigns-query.ts');

beforeAll(async () => {
  configurePage();
  hook = (await import('./use-campaigns-page.ts')).useCampaignsPage;
  queries = await import('#src/shared/campaigns/campaigns-query.ts');
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const member = { network: 'trif', memberCode: '920150' };

/** The first page of two is there; the second one would be asked for in advance. */
function showing(page: number | null) {
  const asked = vi.fn(() => new Promise<Response>(() => {}));
  vi.stubGlobal('fetch', asked);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  client.setQueryData(
    queries.campaignsQuery({ ...member, page: 1 }).queryKey,
    readPage({ lastPage: 2, campagneList: [campaignOf(1)] }),
  );
  const { result } = renderHook(() => hook(member, page), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  return { asked, result };
}

test('the next page is asked for in advance where the campaigns show page by page', async () => {
  const { asked, result } = showing(1);
  expect(result.current.state).toMatchObject({ kind: 'ready', last: 2 });
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
});

test('no page is asked for in advance where another view shows', async () => {
  const { asked, result } = showing(null);
  expect(result.current.state.kind).toBe('loading');
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).not.toHaveBeenCalled();
});
