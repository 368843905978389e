import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Vision360 } from '#contract/vision360.ts';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import { loadVehicle, reloadSection } from './load-vehicle.ts';

type VehicleClient = Parameters<typeof loadVehicle>[0];

const request = { network: 'trif', plate: 'ABC123', lang: 'fr' } as const;
const fail = (error: AppError) => () => Promise.reject(new ApiFailure(error));
const words = { message: '', details: [] };
const broken = fail({ kind: 'server', status: 500, ...words });
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
  it('is one vision360 call where that answers', async () => {
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

  it('comes from the dedicated services where vision360 fails, each section on its own', async () => {
    const vehicle = await loadVehicle(client({ invoices, reminders: broken }), request);
    expect(vehicle.source).toBe('services');
    expect(vehicle.invoices.status).toBe('ready');
    expect(vehicle.reminders).toMatchObject({ status: 'failed', error: { kind: 'server' } });
    expect(vehicle.information.status).toBe('failed');
  });

  it('has an empty section where a service knows nothing of the plate', async () => {
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

  it('with information but empty lists is a vehicle', async () => {
    const vehicle = await loadVehicle(
      client({ vision360: vision360({ vehicleInformations: { monthlyMilageEstimated: 1100 } }) }),
      request,
    );
    expect(vehicle.invoices).toEqual({ status: 'ready', data: [], unreadable: 0 });
  });

  it('asks again for one section alone', async () => {
    expect(
      await reloadSection(client({ invoices, clients: broken }), request, 'invoices'),
    ).toMatchObject({
      invoices: { status: 'ready', data: [{ invoiceDmsId: '24177' }] },
    });
  });
});
