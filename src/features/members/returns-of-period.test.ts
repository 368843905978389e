import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlateReading } from '#src/domain/returns/client-returns.ts';
import { clientReturns, reachedClients } from '#src/domain/returns/client-returns.ts';
import { countReturns } from '#src/domain/returns/rates.ts';
import { anyCampaigns, campaignTo, readVehicle, TODAY } from '#tests/support/vehicle/returns.ts';
import { returnsOfPeriod } from './returns-of-period.ts';

const all = { from: null, to: null };
const as = { today: TODAY, window: 90 };
const campaigns = [
  campaignTo(2, '2026-06-12', [{ plate: 'AA111AA', operation: 'Bougies' }, { plate: 'BB222BB' }]),
  campaignTo(1, '2026-05-01', [{ plate: 'CC333CC' }]),
];

it('a member’s returns are there once one of its vehicles has been read, and follow what is read', () => {
  const readings = new Map<string, PlateReading>();
  const now = () => returnsOfPeriod(campaigns, all, new Map(readings), as);
  expect(now()).toBeNull();
  readings.set('ZZ999ZZ', readVehicle('ZZ999ZZ', []));
  readings.set('AA111AA', { status: 'failed', error: { kind: 'timeout' } });
  expect(now()).toBeNull();
  readings.set('AA111AA', readVehicle('AA111AA', [{ date: '2026-06-20', jobs: ['Bougies'] }]));
  expect(now()?.over).toEqual({ known: 1, followed: 1, sameJob: 1 });
  readings.set('CC333CC', readVehicle('CC333CC', []));
  expect(now()?.over).toEqual({ known: 2, followed: 1, sameJob: 1 });
});

it('only campaigns of the period count, whatever was asked before', () => {
  const readings = new Map(
    ['AA111AA', 'BB222BB', 'CC333CC'].map((plate) => [plate, readVehicle(plate, [])]),
  );
  const known = (from: string | null) =>
    returnsOfPeriod(campaigns, { from, to: null }, readings, as)?.over.known;
  expect([known(null), known('2026-06-01'), known('2026-07-01'), known(null)]).toEqual([
    3,
    2,
    undefined,
    3,
  ]);
});

it('they are those of the member’s own view', () => {
  fc.assert(
    fc.property(anyCampaigns, ({ campaigns: drawn, readings, window }) => {
      const own = countReturns(clientReturns(reachedClients(drawn), readings, TODAY, window));
      const here = returnsOfPeriod(drawn, all, readings, { today: TODAY, window });
      if (here === null) expect(own.clients - own.by.unread - own.by.unknown).toBe(0);
      else expect(here).toEqual(own);
    }),
  );
});
