import { expect, it } from 'vitest';
import { campaignTo, readVehicle, TODAY } from '#tests/support/vehicle/returns.ts';
import { reachedClients } from './client-returns.ts';
import { unremindedVisits } from './unreminded.ts';

const clients = reachedClients([
  campaignTo(1, '2026-06-12', [{ plate: 'AA111AA' }, { plate: 'BB222BB' }, { plate: null }]),
  campaignTo(2, '2026-07-29', [{ plate: 'BB222BB' }]),
]);

const visits = [
  { date: '2026-06-11' },
  { date: '2026-06-12' },
  { date: '2026-09-10' },
  { date: '2026-09-11' },
  { date: '2026-09-11', amount: 20 },
];

it('visits of the same time that no reminder came before are counted, each day once', () => {
  const readings = new Map([
    ['AA111AA', readVehicle('AA111AA', visits)],
    ['BB222BB', readVehicle('BB222BB', visits)],
  ]);
  // BB222BB's visit of 11 September follows the second campaign.
  expect(unremindedVisits(clients, readings, TODAY, 90)).toEqual({
    from: '2026-06-12',
    visits: 6,
    unreminded: 1,
  });
  expect(unremindedVisits(clients, readings, TODAY, 30)?.unreminded).toBe(4);
});

it('a reminder of any other campaign counts too', () => {
  const reminded = readVehicle('AA111AA', visits, {
    vehiculeRelanceList: [{ campaignId: 9, campaignDiffusionDate: '2026-09-01 10:00:00' }],
  });
  const readings = new Map([['AA111AA', reminded]]);
  expect(unremindedVisits(clients, readings, TODAY, 90)).toMatchObject({
    visits: 3,
    unreminded: 0,
  });
});

it('nothing is said of vehicles that weren’t read, nor of campaigns to come', () => {
  expect(unremindedVisits(clients, new Map(), TODAY, 90)).toBeNull();
  expect(unremindedVisits(clients, new Map(), '2026-06-01', 90)).toBeNull();
});
