import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { appConfig } from '#tests/support/app-config.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  [false, '/api/trif/service-external-client/adherents/920150/campagnes-clients'],
  [true, '/api/v2/trif/service-external-client/adherents/920150/campagnes-clients'],
])('if the server’s setting says %s, the page asks %s', async (versioned, path) => {
  const asked: URL[] = [];
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', new URL('http://vision360.test/trif/members/920150/campaigns'));
  vi.stubGlobal('document', {
    getElementById: () => ({
      textContent: JSON.stringify({
        ...appConfig,
        apiVersion: 'v2',
        campaignsVersioned: versioned,
      }),
    }),
  });
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url));
    return Response.json({ success: true, data: { id: 57525 }, campagneList: [{ id: 1 }] });
  });
  const { campaignsQuery } = await import('./campaigns-query.ts');
  const page = await new QueryClient().fetchQuery(
    campaignsQuery({ network: 'trif', memberCode: '920150', page: 2 }),
  );
  expect(page).toMatchObject({ number: 2, memberId: 57525, campaigns: [{ id: 1 }] });
  expect(asked.map(({ pathname }) => pathname)).toEqual([path]);
});
