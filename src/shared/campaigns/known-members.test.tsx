import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { queryClient } from '#src/api/query-client.ts';
import { session } from '#src/session/session.ts';
import { configurePage } from '#tests/support/page/configured-page.ts';
import { sessionOf } from '#tests/support/page/sessions.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { noteOptOutMembers } from './opt-out-members.ts';

let useKnownMembers: typeof import('./known-members.ts')['useKnownMembers'];

beforeAll(async () => {
  configurePage();
  ({ useKnownMembers } = await import('./known-members.ts'));
});
beforeEach(() => {
  session.open(sessionOf({ username: 'reseau-trif' }));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  session.close();
});

const open = () =>
  renderHook(() => useKnownMembers('trif'), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    ),
  }).result;

it('the directory holds whom the opt-out list and the vehicles read name, until the sign-out', () => {
  const invoice = { invoiceDate: '2026-05-01', memberPoSCode: '920150', memberTradeName: 'H2N' };
  queryClient.setQueryData(
    ['vehicle', 'trif', 'ABC123', 'fr'],
    recordOf({
      vehiculeFactureList: [invoice, invoice],
      vehiculeRelanceList: [{ memberPoSCode: '6768ZED', memberTradeName: 'SAS GARAGE' }],
    }),
  );
  const directory = open();
  expect(directory.current).toMatchObject({
    hasOptOuts: false,
    members: [
      { code: '920150', name: 'H2N', sources: ['vehicles'] },
      { code: '6768ZED', name: 'SAS GARAGE', sources: ['vehicles'] },
    ],
  });
  act(() =>
    noteOptOutMembers('trif', [
      { code: '920150', name: 'H2N' },
      { code: '690034', name: '690034' },
      { code: null, name: 'GARAGE SANS CODE' },
    ]),
  );
  expect(directory.current).toMatchObject({
    hasOptOuts: true,
    members: [
      { code: '920150', name: 'H2N', sources: ['optOuts', 'vehicles'] },
      { code: '6768ZED' },
      { code: '690034', name: null, sources: ['optOuts'] },
    ],
  });
  act(() => {
    session.close();
    queryClient.clear();
  });
  expect(directory.current).toEqual({ hasOptOuts: false, members: [] });
});
