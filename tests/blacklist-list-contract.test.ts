import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlacklist } from '#src/api/blacklist.ts';
import { pageLimitsOf } from '#src/api/limits.ts';
import { createOpen } from '#src/api/transport.ts';
import type { ListPort } from '#src/features/blacklist/list/list-port.ts';
import { noFilter } from '#src/features/blacklist/list/model.ts';
import { loadList } from '#src/features/blacklist/load-list.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import { inPieces, openerOf } from './support/page/blacklist-doors.ts';
import { listInProcess } from './support/page/list-in-process.ts';

/**
 * The real client, the worker's own service without its thread, and the real embedded API, all in
 * one process.
 */

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const load = async (
  account: TestAccount,
  port: ListPort,
  signal = new AbortController().signal,
) => {
  const open = openerOf(api, await api.tokenOf(account));
  const received: number[] = [];
  const list = await loadList({
    open: () => openBlacklist(open, { network: 'trif', signal }),
    port,
    signal,
    onReceived: (bytes) => received.push(bytes),
    onFirst: () => {},
  });
  return { list, received };
};

describe('the list as JSON', () => {
  it('contains the documentation’s two clients, with the sample’s contradiction in doubt', async () => {
    const { list, received } = await load('manager', listInProcess().port);
    const { data } = await (
      await api.call('blacklist', { token: await api.tokenOf('manager') })
    ).json();
    expect(list.summary.clients).toBe(data.length);
    expect(list.summary.unreadable).toBe(0);
    expect(received.at(-1)).toBeGreaterThan(0);
    const willis = { ...noFilter, text: '58445960' };
    const { order, doubts } = await list.port.select(willis, null);
    expect(doubts).toEqual(new Uint8Array([1]));
    expect(await list.port.rows([...order], true)).toMatchObject([
      {
        clientPrenom: 'WILLIS',
        clientNom: 'EMMANUEL',
        relanceSms: true,
        relanceEmail: false,
        clientPortable: '06 30 55 34 44',
        doubts: [{ kind: 'viePrivee' }],
      },
    ]);
  });

  const answered = (data: unknown, port: ListPort) =>
    loadList({
      open: () =>
        openBlacklist(
          createOpen({
            baseUrl: 'http://elsewhere.test',
            version: 'v1',
            token: () => 'token',
            onUnauthorized: () => {},
            fetch: async () => Response.json({ success: true, data, message: '', errors: [] }),
          }),
          { network: 'trif' },
        ),
      port,
      signal: new AbortController().signal,
      onReceived: () => {},
      onFirst: () => {},
    });

  it.each([[[]], [null]])(
    'without clients (%j) is shown as empty, not as a failure',
    async (data) => {
      const { summary } = await answered(data, listInProcess().port);
      expect(summary).toMatchObject({ clients: 0, unreadable: 0, members: [] });
    },
  );

  it('is read in its declared charset, and is broken in another', async () => {
    const text = '{"success":true,"data":[{"clientId":1,"clientNom":"LEF\xc8VRE"}]}';
    const read = async (contentType: string) => {
      const { port } = listInProcess();
      await loadList({
        open: () =>
          openBlacklist(inPieces([...text], { 'Content-Type': contentType }), { network: 'trif' }),
        port,
        signal: new AbortController().signal,
        onReceived: () => {},
        onFirst: () => {},
      });
      return port.rows([0], false);
    };
    expect(await read('application/json; charset=iso-8859-1')).toMatchObject([
      { clientNom: 'LEFÈVRE' },
    ]);
    await expect(read('application/json')).rejects.toMatchObject({
      error: { kind: 'broken-answer' },
    });
  });

  it('larger than the page accepts is reported as too large, and the worker ends', async () => {
    const { port, isClosed } = listInProcess();
    const limits = { ...pageLimitsOf('blacklist'), mostBytes: 100 };
    const reading = loadList({
      open: () => openBlacklist(inPieces(Array(200).fill(' ')), { network: 'trif', limits }),
      port,
      signal: new AbortController().signal,
      onReceived: () => {},
      onFirst: () => {},
    });
    await expect(reading).rejects.toMatchObject({ error: { kind: 'too-large' } });
    expect(isClosed()).toBe(true);
  });

  it('counts unreadable records, and keeps the others', async () => {
    const willis = { clientId: 1, clientNom: 'WILLIS', relanceSms: true };
    const { summary, port } = await answered(['none', willis, 3], listInProcess().port);
    expect(summary).toMatchObject({ clients: 1, unreadable: 2 });
    const { order } = await port.select(noFilter, null);
    expect(await port.rows([...order], false)).toMatchObject([{ clientNom: 'WILLIS' }]);
  });

  it('whose worker has died is a failure that can be retried, and the worker ends', async () => {
    const { port, isClosed } = listInProcess();
    const died = { ...port, read: () => Promise.reject(new Error('the worker did not start')) };
    await expect(load('manager', died)).rejects.toMatchObject({ error: { kind: 'defect' } });
    expect(isClosed()).toBe(true);
  });

  it('is refused to a member, and the worker ends', async () => {
    const { port, isClosed } = listInProcess();
    await expect(load('member', port)).rejects.toMatchObject({ error: { kind: 'forbidden' } });
    expect(isClosed()).toBe(true);
  });

  it('that is given up is cancelled, and the worker ends', async () => {
    const { port, isClosed } = listInProcess();
    await expect(load('manager', port, AbortSignal.abort())).rejects.toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(isClosed()).toBe(true);
  });
});

describe('the rows as files', () => {
  it.each([
    [true, 's.richard@mail.fr'],
    [false, 's•••@m•••.fr'],
  ])('contain contact details as they are shown (%s)', async (withContactDetails, email) => {
    const { list } = await load('manager', listInProcess().port);
    const { order } = await list.port.select({ ...noFilter, text: 'richard' }, null);
    const request = { order, withContactDetails, lang: 'fr', means: 'unknown' } as const;
    const csv = await (await list.port.file({ ...request, format: 'csv' })).text();
    expect(csv.split('\r\n')).toHaveLength(order.length + 2);
    expect(csv).toContain(email);
    // Only where somebody has said what "yes" means does the title say so.
    expect(csv.split('\r\n')[0]).toContain(
      'Indicateur SMS (relanceSms);Indicateur e-mail (relanceEmail)',
    );
    const read = { ...request, means: 'opted-out', format: 'csv' } as const;
    expect(await (await list.port.file(read)).text()).toContain('SMS refusé (relanceSms)');
    const xlsx = await list.port.file({ ...request, format: 'xlsx' });
    expect((await xlsx.text()).slice(0, 2)).toBe('PK');
  });
});
