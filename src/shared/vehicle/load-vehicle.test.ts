import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Vision360 } from '#contract/vision360.ts';
import { atMost } from '#src/api/at-most.ts';
import { ApiFailure, type AppError, toAppError } from '#src/api/errors.ts';
import { failBy } from '#src/api/limits.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import { createTransport } from '#src/api/transport.ts';
import { type Script, slowFetch } from '#tests/support/page/slow-api.ts';
import { reloadSection } from './load-services.ts';
import { loadVehicle } from './load-vehicle.ts';

type VehicleClient = Parameters<typeof loadVehicle>[0];

const request = { network: 'trif', plate: 'ABC123', lang: 'fr' } as const;
const fail = (error: AppError) => () => Promise.reject(new ApiFailure(error));
const words = { message: '', details: [] };
const broken = fail({ kind: 'server', status: 500 });
const notFound = fail({ kind: 'not-found', ...words });
const nothing = () => Promise.resolve({ records: [], unreadable: 0 });
const invoice = { invoiceDmsId: '24177', invoiceContent: [] };
const vision360 = (data: unknown) => () => Promise.resolve(v.parse(Vision360, data));
const invoices = async () =>
  (await vision360({ vehiculeFactureList: [invoice] })()).vehiculeFactureList;

const client = (parts: Partial<VehicleClient>): VehicleClient => ({
  vision360: broken,
  rawClients: nothing,
  clients: nothing,
  operations: nothing,
  forecasts: nothing,
  rawInvoices: nothing,
  invoices: nothing,
  reminders: nothing,
  ...parts,
});

const refused = (status: number) => fail({ kind: 'refused', status, ...words });
const everyService = (answer: () => Promise<never>): VehicleClient => ({
  vision360: answer,
  rawClients: answer,
  clients: answer,
  operations: answer,
  forecasts: answer,
  rawInvoices: answer,
  invoices: answer,
  reminders: answer,
});

const kindOf = (loading: Promise<unknown>) =>
  loading.then(
    () => 'loaded',
    (thrown: unknown) => (thrown instanceof ApiFailure ? thrown.error.kind : thrown),
  );

describe('a vehicle', () => {
  it('counts a list as failed if none of its records could be read', async () => {
    const list = { a: 1 };
    const vehicle = await loadVehicle(
      client({
        vision360: vision360({ vehiculeFactureList: list, vehiculePrevisionList: [], client: 1 }),
        reminders: async () => ({ records: [], unreadable: 1 }),
      }),
      request,
    ).catch((thrown: unknown) => expect.unreachable(String(thrown)));
    expect(vehicle.invoices).toMatchObject({ status: 'failed', error: { kind: 'broken-answer' } });
    expect(vehicle.forecasts).toEqual({ status: 'ready', data: [], unreadable: 0 });
    const { reminders } = await reloadSection(
      client({ reminders: async () => ({ records: [], unreadable: 1 }) }),
      request,
      'reminders',
    );
    expect(reminders).toMatchObject({ status: 'failed', error: { kind: 'broken-answer' } });
  });

  it('takes one vision360 call if that is answered', async () => {
    const vehicle = await loadVehicle(
      client({ vision360: vision360({ vehiculeFactureList: [invoice, 'bad'] }), invoices: broken }),
      request,
    );
    expect(vehicle.source).toBe('vision360');
    expect(vehicle.invoices).toMatchObject({
      status: 'ready',
      unreadable: 1,
      data: [{ invoiceDmsId: '24177' }],
    });
  });

  it('comes from the dedicated services if vision360 fails, each section by itself', async () => {
    const vehicle = await loadVehicle(client({ invoices, reminders: broken }), request);
    expect(vehicle.source).toBe('services');
    expect(vehicle.invoices.status).toBe('ready');
    expect(vehicle.reminders).toMatchObject({ status: 'failed', error: { kind: 'server' } });
    expect(vehicle.information.status).toBe('failed');
  });

  it('has an empty section if a service doesn’t know the plate', async () => {
    const vehicle = await loadVehicle(client({ invoices, forecasts: notFound }), request);
    expect(vehicle.forecasts).toEqual({ status: 'ready', data: [], unreadable: 0 });
  });

  it.each<[string, Partial<VehicleClient>, string]>([
    ['an answer with nothing in it', { vision360: vision360({}) }, 'not-found'],
    ['a 404', { vision360: notFound }, 'not-found'],
    ['a refusal and services that know nothing', {}, 'not-found'],
    ['nothing but failures', everyService(broken), 'server'],
    ['nothing but refusals under a 200', everyService(refused(200)), 'not-found'],
    ['nothing but refusals under a 422', everyService(refused(422)), 'refused'],
    ['a 401', { vision360: fail({ kind: 'unauthorized', ...words }), invoices }, 'unauthorized'],
    ['a 403', { vision360: fail({ kind: 'forbidden', ...words }), invoices }, 'forbidden'],
    ['no network', { vision360: fail({ kind: 'offline' }), invoices }, 'offline'],
    [
      'a session that ends meanwhile',
      { invoices: fail({ kind: 'unauthorized', ...words }) },
      'unauthorized',
    ],
  ])('after %s is a failure', async (_, parts, kind) => {
    expect(await kindOf(loadVehicle(client(parts), request))).toBe(kind);
  });

  it('counts as found if it has information but empty lists', async () => {
    const vehicle = await loadVehicle(
      client({ vision360: vision360({ vehicleInformations: { monthlyMilageEstimated: 1100 } }) }),
      request,
    );
    expect(vehicle.invoices).toEqual({ status: 'ready', data: [], unreadable: 0 });
  });

  describe('whose services hang', () => {
    const SECOND = 1000;
    beforeEach(async () => {
      // Code comes by the real clock, which stands still here.
      await import('#src/api/arriving-json.ts');
      await import('./load-services.ts');
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    /**
     * What the person is told about the vehicle, and after how many seconds, if vision360 and the
     * other services answer as scripted.
     */
    async function click(whole: Script, parts: Script, most = 8) {
      let asked = 0;
      const send = createTransport({
        baseUrl: 'http://api.test',
        version: 'v1',
        token: () => 'token',
        onUnauthorized: () => {},
        fetch: slowFetch(({ url }) => {
          asked += 1;
          return new URL(url).pathname.endsWith('vision360') ? whole : parts;
        }),
      });
      const api = createMmpClient(atMost(most, send));
      const started = performance.now();
      const end = loadVehicle(api, { ...request, until: failBy() }).then(
        ({ source, invoices: { status } }) => ({ source, invoices: status }),
        (thrown: unknown) => toAppError(thrown).kind,
      );
      const told = end.then((outcome) => ({
        outcome,
        seconds: (performance.now() - started) / SECOND,
        asked,
      }));
      await vi.runAllTimersAsync();
      return told;
    }

    const answered = (seconds: number): Script => ({
      head: seconds * SECOND,
      body: ['{"success":true,"data":[{"invoiceDmsId":"24177"}]}'],
    });
    const stalls: Script = { head: 21 * SECOND, body: ['{', 'hang'] };
    const late504: Script = { head: 20 * SECOND, status: 504, body: ['{}'] };
    const late502: Script = { head: 20 * SECOND, status: 502, body: ['{}'] };

    it.each<[string, Script, Script, number]>([
      ['all of them', { head: 'hang' }, { head: 'hang' }, 8],
      ['all of them, as the server says first', late504, { head: 'hang' }, 8],
      ['all of them in the middle', stalls, stalls, 1],
      ['all of them in the middle, after a while', { body: ['{', 'hang'] }, stalls, 8],
      ['the others, after a failure', late502, { body: ['{', 'hang'] }, 8],
    ])('fails within 40 s: %s', async (_, whole, parts, calls) => {
      const end = await click(whole, parts);
      expect(end).toMatchObject({ asked: calls });
      expect(['timeout', 'server']).toContain(end.outcome);
      expect(end.seconds).toBeLessThan(40);
    });

    it('fails within 40 s even if the calls wait for a free place', async () => {
      const end = await click({ head: 'hang' }, { head: 'hang' }, 1);
      expect(end.outcome).toBe('timeout');
      expect(end.seconds).toBeLessThan(40);
    });

    it('comes from the other services, however late their answers begin', async () => {
      expect(await click({ head: 'hang' }, answered(14))).toEqual({
        outcome: { source: 'services', invoices: 'ready' },
        seconds: 36,
        asked: 8,
      });
    });

    it('comes complete if vision360 is slow but bytes arrive', async () => {
      const body = [
        ...Array.from({ length: 20 }, () => [' '.repeat(65_536), { wait: 4000 }]).flat(),
      ];
      const whole = '{"success":true,"data":{"vehiculeFactureList":[{"invoiceDmsId":"24177"}]}}';
      const end = await click({ head: 19 * SECOND, body: [...body, whole] }, { head: 'hang' });
      expect(end).toEqual({
        outcome: { source: 'vision360', invoices: 'ready' },
        seconds: 99,
        asked: 1,
      });
    });
  });

  it('reloads one section by itself', async () => {
    expect(
      await reloadSection(client({ invoices, clients: broken }), request, 'invoices'),
    ).toMatchObject({
      invoices: { status: 'ready', data: [{ invoiceDmsId: '24177' }] },
    });
  });
});
