import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countReached } from '#src/domain/campaigns/campaigns.ts';
import { followedAbout } from '#src/domain/reminders/followed-about.ts';
import { defaultWindows, sentReminders } from '#src/domain/reminders/reminders.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import {
  anyCampaigns,
  campaignTo,
  invoiceRecord,
  readVehicle,
  type SoldInvoice,
  TODAY,
} from '#tests/support/vehicle/returns.ts';
import { clientReturns, type PlateReading, platesOf, reachedClients } from './client-returns.ts';
import { createKeeper } from './kept-vehicle.ts';

const resultsOf = (
  campaign: ReturnType<typeof campaignTo>,
  readings: [string, PlateReading][],
  window = 90,
) => clientReturns(reachedClients([campaign]), new Map(readings), TODAY, window);

describe('what came of a campaign', () => {
  const sent = '2026-06-12';
  const came = (invoices: SoldInvoice[], operation: string | null = 'Bougies', window = 90) =>
    resultsOf(
      campaignTo(1, sent, [{ plate: 'AA111AA', operation }]),
      [['AA111AA', readVehicle('AA111AA', invoices)]],
      window,
    )[0]?.result;

  it.each<[string, SoldInvoice[], object]>([
    [
      'an invoice for the same operation, with its delay and amount',
      [{ date: '2026-06-20', amount: 80.5, jobs: ['Bougies'] }],
      { kind: 'same-job', delayDays: 8, invoice: { amount: 80.5 } },
    ],
    [
      'one for the same operation, though another came first',
      [
        { date: '2026-06-13', jobs: ['Pneus'] },
        { date: '2026-07-12', jobs: ['Bougies'] },
      ],
      { kind: 'same-job', delayDays: 30 },
    ],
    ['one for another', [{ date: sent, jobs: ['Pneus'] }], { kind: 'other-job', delayDays: 0 }],
    ['none', [{ date: '2026-06-11', jobs: ['Bougies'] }], { kind: 'none' }],
    ['none within the window', [{ date: '2026-09-11', jobs: ['Bougies'] }], { kind: 'none' }],
  ])('is %s', (_, invoices, expected) => expect(came(invoices)).toMatchObject(expected));

  it('goes by the window that is chosen', () => {
    expect(came([{ date: '2026-09-11', jobs: ['Bougies'] }], 'Bougies', 120)?.kind).toBe(
      'same-job',
    );
    expect(came([], 'Bougies', 180)).toEqual({ kind: 'too-early', windowEnds: '2026-12-09' });
  });

  it('can’t be told without a date, a plate or a vehicle, nor before it has been read', () => {
    const campaign = campaignTo(1, sent, [
      { name: 'A', plate: null },
      { name: 'B', plate: 'AA111AA' },
      { name: 'C', plate: 'BB222BB' },
      { name: 'D', plate: 'CC333CC' },
    ]);
    const kinds = resultsOf(campaign, [
      ['AA111AA', { status: 'unknown' }],
      ['BB222BB', { status: 'failed', error: { kind: 'timeout' } }],
    ]).map(({ result }) => result.kind);
    expect(kinds).toEqual(['no-plate', 'no-vehicle', 'failed', 'unread']);
    const undated = campaignTo(1, null, [{ plate: 'AA111AA' }]);
    const read = readVehicle('AA111AA', []);
    expect(resultsOf(undated, [['AA111AA', read]])[0]?.result).toEqual({
      kind: 'unknown',
      reason: 'undated',
    });
  });

  it('is told for each of a client’s operations alone', () => {
    const [client] = resultsOf(
      campaignTo(1, sent, [
        { plate: 'AA111AA', operation: 'Bougies', channels: ['sms'] },
        { plate: 'AA111AA', operation: 'Pneus', channels: ['email'] },
      ]),
      [['AA111AA', readVehicle('AA111AA', [{ date: '2026-06-20', jobs: ['Pneus'] }])]],
    );
    expect(client?.result.kind).toBe('same-job');
    expect(client?.channels).toEqual(['sms', 'email']);
    expect([...(client?.byOperation ?? [])].map(([key, { kind }]) => [key, kind])).toEqual([
      ['Bougies', 'other-job'],
      ['Pneus', 'same-job'],
    ]);
  });
});

describe('the clients of campaigns', () => {
  it('are each there once for every campaign, whatever has been read', () => {
    fc.assert(
      fc.property(anyCampaigns, ({ campaigns, readings, window }) => {
        const clients = reachedClients(campaigns);
        const returns = clientReturns(clients, readings, TODAY, window);
        expect(returns).toHaveLength(countReached(campaigns));
        expect(new Set(returns.map(({ key }) => key)).size).toBe(returns.length);
        const pairs = campaigns.flatMap((campaign, index) =>
          campaign.targets.map(({ client }) => `${index}/${client}`),
        );
        expect(new Set(returns.map(({ key }) => key))).toEqual(new Set(pairs));
        const plates = campaigns.flatMap(({ targets }) => targets.map(({ plate }) => plate));
        expect(new Set(platesOf(clients))).toEqual(new Set(plates.filter((one) => one !== null)));
      }),
    );
  });
});

it('what came is what the vehicle’s own reminders say, in every window', () => {
  const invoices = fc.array(
    fc.record({
      date: fc.constantFrom('2026-06-11', '2026-06-12', '2026-07-12', '2026-09-10', '2026-09-11'),
      amount: fc.constantFrom(100, -20, null),
      jobs: fc.subarray(['Vidange', 'Bougies', 'Plaquettes de frein']),
      id: fc.constantFrom('F1', 'F2'),
    }),
    { maxLength: 4 },
  );
  const operations = fc.subarray(['Bougies', 'Plaquettes de freins AVANT', 'Pneus']);
  const sent = fc.constantFrom('2026-06-12', '2026-09-10', '2026-11-20', '2026-12-24', null);
  fc.assert(
    fc.property(
      fc.record({
        invoices,
        operations,
        sent,
        window: fc.constantFrom(30, 90, 91, 180),
        isRead: fc.boolean(),
      }),
      (one) => {
        const record = recordOf(
          {
            vehiculeFactureList: one.invoices.map(invoiceRecord),
            vehiculeRelanceList: [
              {
                campaignId: 1,
                campaignDiffusionDate: one.sent && `${one.sent} 10:00:00`,
                operationList: one.operations.map((operationLabel) => ({ operationLabel })),
              },
            ],
          },
          ...(one.isRead ? [] : (['invoices'] as const)),
        );
        const view = viewVehicle(record, TODAY, null);
        const [reminder] = sentReminders(
          dataOf(record.reminders) ?? [],
          { invoices: dataOf(view.invoices), owners: [] },
          TODAY,
          { ...defaultWindows, followedWithin: one.window },
        );
        if (!reminder) throw new Error('the reminder could not be read');
        const proposed = one.operations.map((operation) => ({ plate: 'ABC123', operation }));
        const campaign = campaignTo(
          1,
          one.sent,
          proposed.length > 0 ? proposed : [{ plate: 'ABC123' }],
        );
        const vehicle = createKeeper()(record, { today: TODAY, asking: null, means: 'unknown' });
        const [client] = resultsOf(campaign, [['ABC123', { status: 'read', vehicle }]], one.window);
        if (!client) throw new Error('the client is missing');
        const told = {
          result: client.result,
          sent: { operations: vehicle.reminders?.[0]?.operations ?? [] },
        };
        const { outcome } = reminder;
        expect(told.result.kind).toBe(outcome.kind);
        if ('invoice' in outcome && 'invoice' in told.result) {
          expect(told.result.delayDays).toBe(outcome.delayDays);
          expect(told.result.invoice).toMatchObject({
            key: outcome.invoice.key,
            amount: outcome.invoice.amount,
          });
          expect(followedAbout(told.sent, told.result.invoice)).toBe(
            followedAbout(reminder, outcome.invoice),
          );
        }
        if (outcome.kind === 'unknown' || outcome.kind === 'too-early') {
          expect(told.result).toEqual(outcome);
        }
      },
    ),
  );
});
