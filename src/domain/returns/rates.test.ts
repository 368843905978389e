import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCampaigns, campaignTo, readVehicle, TODAY } from '#tests/support/vehicle/returns.ts';
import { clientReturns, type PlateReading, reachedClients } from './client-returns.ts';
import { countReturns, returnsBy, returnsByCampaign, standings } from './rates.ts';

const returnsOf = (
  campaigns: Parameters<typeof reachedClients>[0],
  readings: ReadonlyMap<string, PlateReading>,
  window = 90,
) => clientReturns(reachedClients(campaigns), readings, TODAY, window);

const anyReturns = anyCampaigns.map(({ campaigns, readings, window }) => ({
  readings,
  returns: returnsOf(campaigns, readings, window),
}));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('the sums', () => {
  it('of where clients stand are all clients', () => {
    fc.assert(
      fc.property(anyReturns, ({ returns }) => {
        const { clients, by, followed, over, open } = countReturns(returns);
        expect(sum(standings.map((one) => by[one]))).toBe(clients);
        expect(clients).toBe(returns.length);
        expect(over.followed + open.followed).toBe(followed);
        expect(over.followed + by.none).toBe(over.known);
        expect(open.clients - open.followed).toBe(by['too-early']);
        expect(over.known + open.clients + by.unknown + by.unread).toBe(clients);
      }),
    );
  });

  it('over the campaigns are the whole, and no client is lost', () => {
    fc.assert(
      fc.property(anyReturns, ({ returns }) => {
        const whole = countReturns(returns);
        const parts = returnsByCampaign(returns).map((part) => part.returns);
        expect(sum(parts.map(({ clients }) => clients))).toBe(whole.clients);
        for (const one of standings) {
          expect(sum(parts.map(({ by }) => by[one]))).toBe(whole.by[one]);
        }
      }),
    );
  });

  it.each(['channel', 'operation', 'promotion'] as const)(
    'over the %ss are the whole, with a client once for each of its own',
    (kind) => {
      fc.assert(
        fc.property(anyReturns, ({ returns }) => {
          const own = {
            channel: 'channels',
            operation: 'operations',
            promotion: 'promotions',
          } as const;
          const parts = returnsBy(kind, returns);
          expect(sum(parts.map((part) => part.returns.clients))).toBe(
            sum(returns.map((client) => Math.max(1, client[own[kind]].length))),
          );
          const whole = countReturns(returns);
          for (const { returns: part } of parts) {
            expect(part.clients).toBeLessThanOrEqual(whole.clients);
            expect(part.over.known).toBeLessThanOrEqual(whole.over.known);
            // For one of several operations, another invoice may be the first.
            if (kind !== 'operation') {
              expect(part.all.invoices).toBeLessThanOrEqual(whole.all.invoices);
            }
          }
          const none = returns.filter((client) => client[own[kind]].length === 0).length;
          expect(parts.find(({ key }) => key === null)?.returns.clients ?? 0).toBe(none);
        }),
      );
    },
  );
});

describe('the amount', () => {
  it('has each invoice that followed once, and nothing else', () => {
    fc.assert(
      fc.property(anyReturns, ({ returns, readings }) => {
        // From the vehicles' side: which of their invoices followed anything?
        const cents = new Map<string, number | null>();
        for (const [plate, reading] of readings) {
          if (reading.status !== 'read') continue;
          for (const { invoice } of reading.vehicle.visits ?? []) {
            const isIn = returns.some(
              (client) =>
                client.plate === plate &&
                'invoice' in client.result &&
                client.result.invoice === invoice,
            );
            const owner = invoice.dmsId && invoice.member ? '' : plate;
            const { amount } = invoice;
            const isSane = amount !== null && Math.abs(amount) <= 1_000_000;
            if (!isIn) continue;
            const mark = owner + invoice.key;
            const all = [cents.get(mark) ?? null, isSane ? Math.round(amount * 100) : null];
            const known = all.filter((one) => one !== null);
            cents.set(mark, known.length > 0 ? Math.max(...known) : null);
          }
        }
        const { all, sameJob } = countReturns(returns);
        const known = [...cents.values()].filter((one) => one !== null);
        expect(all.invoices).toBe(cents.size);
        expect(Math.round(all.euros * 100)).toBe(sum(known));
        expect(all.unpriced).toBe(cents.size - known.length);
        expect(sameJob.invoices).toBeLessThanOrEqual(all.invoices);
        expect(sameJob.euros).toBeLessThanOrEqual(all.euros);
      }),
    );
  });

  it('has an invoice once that followed two campaigns, and in each of them', () => {
    const campaigns = [
      campaignTo(1, '2026-06-12', [{ plate: 'AA111AA', operation: 'Bougies' }]),
      campaignTo(2, '2026-06-30', [{ plate: 'AA111AA', operation: 'Pneus' }]),
    ];
    const reading = readVehicle('AA111AA', [{ date: '2026-07-10', amount: 80.1, jobs: ['Pneus'] }]);
    const returns = returnsOf(campaigns, new Map([['AA111AA', reading]]));
    expect(countReturns(returns)).toMatchObject({
      followed: 2,
      all: { invoices: 1, euros: 80.1, unpriced: 0 },
      sameJob: { invoices: 1, euros: 80.1 },
      medianDelay: 19,
    });
    expect(returnsByCampaign(returns).map((part) => part.returns.all.euros)).toEqual([80.1, 80.1]);
  });

  it('has one invoice for two cars once, and two members’ invoices with one number twice', () => {
    const campaign = campaignTo(1, '2026-06-12', [
      { plate: 'AA111AA', operation: 'Bougies' },
      { plate: 'BB222BB', operation: 'Bougies' },
    ]);
    const euros = (...members: (number | null)[]) => {
      const vehicles = ['AA111AA', 'BB222BB'].map((plate, index): [string, PlateReading] => [
        plate,
        readVehicle(plate, [
          { date: '2026-07-10', amount: 90, id: 'F7', member: members[index] ?? null },
        ]),
      ]);
      return countReturns(returnsOf([campaign], new Map(vehicles))).all.euros;
    };
    expect(euros(57525, 57525)).toBe(90);
    expect(euros(57525, 57531)).toBe(180);
    expect(euros(null, null)).toBe(180);
  });

  it('of two records of one invoice that disagree is the higher, whichever comes first', () => {
    const campaign = campaignTo(1, '2026-06-12', [{ plate: 'AA111AA' }, { plate: 'BB222BB' }]);
    const euros = (...amounts: (number | null)[]) => {
      const vehicles = ['AA111AA', 'BB222BB'].map((plate, index): [string, PlateReading] => [
        plate,
        readVehicle(plate, [
          { date: '2026-07-10', amount: amounts[index] ?? null, id: 'F7', member: 57525 },
        ]),
      ]);
      return countReturns(returnsOf([campaign], new Map(vehicles))).all;
    };
    expect(euros(null, 90)).toEqual({ invoices: 1, euros: 90, unpriced: 0 });
    expect(euros(90, 60)).toEqual({ invoices: 1, euros: 90, unpriced: 0 });
    expect(euros(3e9, 60)).toEqual({ invoices: 1, euros: 60, unpriced: 0 });
  });

  it('leaves out an amount that must be a typing error, and says so', () => {
    const campaign = campaignTo(1, '2026-06-12', [{ plate: 'AA111AA' }]);
    const reading = readVehicle('AA111AA', [{ date: '2026-07-10', amount: 3e9 }]);
    expect(countReturns(returnsOf([campaign], new Map([['AA111AA', reading]]))).all).toEqual({
      invoices: 1,
      euros: 0,
      unpriced: 1,
    });
  });
});

it('shares are of those for whom the window is over', () => {
  const vehicles = ['AA111AA', 'BB222BB'].map((plate, index): [string, PlateReading] => [
    plate,
    readVehicle(plate, index === 0 ? [{ date: '2026-09-20', jobs: ['Bougies'] }] : []),
  ]);
  const proposed = vehicles.map(([plate]) => ({ plate, operation: 'Bougies' }));
  // Its ninety days end on 9 December, fifteen days after the day of these tests.
  const returns = returnsOf([campaignTo(1, '2026-09-10', proposed)], new Map(vehicles));
  expect(countReturns(returns)).toMatchObject({
    by: { 'same-job': 1, 'too-early': 1 },
    followed: 1,
    over: { known: 0, followed: 0, sameJob: 0 },
    open: { clients: 2, followed: 1 },
    all: { invoices: 1 },
    medianDelay: null,
  });
  const sooner = clientReturns(returns, new Map(vehicles), TODAY, 60);
  expect(countReturns(sooner)).toMatchObject({
    over: { known: 2, followed: 1, sameJob: 1 },
    open: { clients: 0 },
    medianDelay: 10,
  });
});

it('in an operation, only an invoice for that one is for the same', () => {
  const campaign = campaignTo(1, '2026-06-12', [
    { plate: 'AA111AA', operation: 'Bougies' },
    { plate: 'AA111AA', operation: 'Pneus' },
  ]);
  const reading = readVehicle('AA111AA', [{ date: '2026-07-10', jobs: ['Pneus'] }]);
  const parts = returnsBy('operation', returnsOf([campaign], new Map([['AA111AA', reading]])));
  expect(
    parts.map(({ label, returns }) => [label, returns.by['same-job'], returns.followed]),
  ).toEqual([
    ['Bougies', 0, 1],
    ['Pneus', 1, 1],
  ]);
});
