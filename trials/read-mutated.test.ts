import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseJson } from '#contract/json.ts';
import type { VehicleServiceName } from '#contract/services.ts';
import { randomOf } from '#demo/network/random.ts';
import { createCampaigns } from '#src/api/campaigns-client.ts';
import { ApiFailure } from '#src/api/errors.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import type { Send } from '#src/api/transport.ts';
import { adviseOn } from '#src/domain/advice/advice.ts';
import { readCampaigns } from '#src/domain/campaigns/campaigns.ts';
import { qualityOf } from '#src/domain/campaigns/figures.ts';
import { vehicleOperations } from '#src/domain/operations/vehicle-operations.ts';
import { invoiceQuality } from '#src/domain/quality/quality.ts';
import { followRates } from '#src/domain/reminders/follow-rates.ts';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { vehicleFacts } from '#src/domain/vehicle/vehicle-facts.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { loadVehicle } from '#src/shared/vehicle/load-vehicle.ts';
import { DONORS_DAY, type Donors, readDonors } from './faulty/donors.ts';
import { marksIn } from './faulty/marks.ts';
import { prepare } from './faulty/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'vision360-fuzz-'));
let donors: Donors;
beforeAll(async () => {
  donors = await readDonors(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const PLATE = 'FZ7';
const asker = { subject: 7, user: 3 };
const vehicleKey = { network: 'trif', plate: PLATE, lang: 'fr' } as const;

/**
 * What the page's client gets if the API's answers about one vehicle are all mutated by one seed.
 */
function mutatedApi(seed: number) {
  const sent: string[] = [];
  const send: Send = async (service) => {
    const real = randomOf(seed).pick(donors[service]);
    const skip = new Set<number>();
    const { answer } = prepare(real, 'values', { seed, asker, plate: PLATE, skip });
    const text = answer.body.toString();
    sent.push(text);
    return { response: new Response(null), body: parseJson(text) };
  };
  return { sent, client: createMmpClient(send), askCampaigns: createCampaigns(send, false) };
}

/**
 * Every value that can be reached from here. Reading it also triggers values that are computed on
 * first use.
 */
function leavesOf(value: unknown, seen = new Set<object>()): unknown[] {
  if (!(value instanceof Object) || typeof value === 'function') return [value];
  if (seen.has(value)) return [];
  seen.add(value);
  if (value instanceof Map) return leavesOf([...value], seen);
  return Object.values(value).flatMap((item) => leavesOf(item, seen));
}

/** Checks that a page would show no "NaN" or "Infinity", and nothing that nobody sent. */
function expectSound(made: unknown, sent: readonly string[]): void {
  const leaves = leavesOf(made);
  const numbers = leaves.filter((leaf) => typeof leaf === 'number');
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
  const texts = leaves.filter((leaf) => typeof leaf === 'string').join('\n');
  const known = new Set(marksIn(sent.join()).map((mark) => JSON.stringify(mark)));
  expect(marksIn(texts).filter((mark) => !known.has(JSON.stringify(mark)))).toEqual([]);
  expect(texts).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Invalid Date/);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
}

const refused = (thrown: unknown): null => {
  // Any other error would be a defect of ours.
  expect(thrown).toBeInstanceOf(ApiFailure);
  expect(thrown).not.toMatchObject({ error: { kind: 'defect' } });
  return null;
};

test('a vehicle can be read from anything that the API answers, and nothing in it is invented', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { client, sent } = mutatedApi(seed);
      const record = await loadVehicle(client, vehicleKey).catch(refused);
      if (!record) return;
      read += 1;
      const view = viewVehicle(record, DONORS_DAY, null);
      const { invoices, reminders } = view;
      const made = [
        vehicleOperations(view),
        vehicleTimeline(view),
        adviseOn(view),
        vehicleFacts(view),
        invoiceQuality(dataOf(record.rawInvoiceLines) ?? [], dataOf(invoices) ?? []),
        followRates(dataOf(reminders) ?? []),
      ];
      expectSound([view, made], sent);
    }),
    { numRuns: 1500 },
  );
  // Most changes leave a vehicle that can be read. If they didn't, this would have tested nothing.
  expect(read).toBeGreaterThan(500);
});

const services: VehicleServiceName[] = [
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
  'vision360',
];

test.each(services)('%s is read or refused, never in between', async (service) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { client, sent } = mutatedApi(seed);
      expectSound(await client[service](vehicleKey).catch(refused), sent);
    }),
    { numRuns: 200 },
  );
});

test('campaigns can be read from anything that the API answers', async () => {
  const key = { network: 'trif', memberCode: '920150', page: 1 };
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { askCampaigns, sent } = mutatedApi(seed);
      const answer = await askCampaigns(key).catch(refused);
      if (!answer) return;
      const page = readCampaigns(answer, 1);
      expectSound([page, qualityOf(page.campaigns)], sent);
    }),
    { numRuns: 500 },
  );
});
