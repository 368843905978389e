import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceRank } from '#src/domain/advice/advice.ts';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { type PlateReading, platesOf, reachedClients } from '#src/domain/returns/client-returns.ts';
import { due, IN_A_MONTH, MONTH_AGO } from '#tests/support/vehicle/due-vehicle.ts';
import {
  anyCampaigns,
  campaignTo,
  readVehicle,
  type SoldInvoice,
  TODAY,
} from '#tests/support/vehicle/returns.ts';
import { callList, hasNumber, refusesCalls } from './call-list.ts';

const sent = '2026-10-12';
const owner = { clientLastName: 'DUPONT', clientMobilePhone: '0612457896' };

interface Car {
  invoices?: SoldInvoice[];
  forecasts?: object[];
  clients?: object[];
  inspection?: string;
}

/** A car whose inspection is far away, last seen before the campaign, unless the case says otherwise. */
const car = (
  plate: string,
  { invoices, forecasts = [], clients = [owner], inspection = '2028-01-15' }: Car,
): PlateReading =>
  readVehicle(plate, invoices ?? [{ date: '2026-05-01' }], {
    vehiculePrevisionList: forecasts,
    relanceClientList: clients,
    vehicleInformations: {
      vehicleReleaseDate: '2020-01-15',
      vehicleNextTechnicalControlDate: inspection,
    },
  });

const late = [due('Vidange', MONTH_AGO)];

const listOf = (campaigns: Campaign[], cars: Record<string, PlateReading>) =>
  callList(reachedClients(campaigns), new Map(Object.entries(cars)), TODAY);

const one = (reading: PlateReading, when: string | null = sent) => {
  const { calls, counts } = listOf([campaignTo(1, when, [{ plate: 'AA111AA' }])], {
    AA111AA: reading,
  });
  const [standing] = Object.entries(counts).find(([, count]) => count === 1) ?? [];
  return { standing, call: calls[0] };
};

describe('a client of a campaign', () => {
  it('is to be called if the car hasn’t come since and something is due, with what to say', () => {
    const { standing, call } = one(car('AA111AA', { forecasts: late }));
    expect(standing).toBe('to-call');
    expect(call).toMatchObject({ plate: 'AA111AA', isSameClient: true, owner: { name: 'DUPONT' } });
    expect(call?.due[0]).toMatchObject({ kind: 'visit', overdue: [{ job: { label: 'Vidange' } }] });
  });

  it.each<[string, PlateReading, string | null, string]>([
    [
      'has come that day',
      car('A', { forecasts: late, invoices: [{ date: sent }] }),
      sent,
      'answered',
    ],
    [
      'has come long after, when no reminder counts any more',
      car('A', { forecasts: late, invoices: [{ date: '2026-11-20' }] }),
      '2026-01-12',
      'answered',
    ],
    ['has nothing due', car('A', {}), sent, 'nothing-due'],
    ['has a vehicle that the network doesn’t know', { status: 'unknown' }, sent, 'unknown'],
    ['couldn’t be read', { status: 'failed', error: { kind: 'timeout' } }, sent, 'failed'],
    ['was reached on no known day', car('A', { forecasts: late }), null, 'unknown'],
    ['will be reached', car('A', { forecasts: late }), '2026-12-01', 'unknown'],
  ])('isn’t if it %s', (_, reading, when, standing) => {
    expect(one(reading, when)).toEqual({ standing, call: undefined });
  });

  it('is called once for a vehicle that several campaigns reached, if it hasn’t come since the last', () => {
    const campaigns = [
      campaignTo(1, '2026-03-12', [{ plate: 'AA111AA', operation: 'Pneus' }]),
      campaignTo(2, sent, [{ plate: 'AA111AA', operation: 'Vidange' }]),
    ];
    const { calls, counts } = listOf(campaigns, { AA111AA: car('AA111AA', { forecasts: late }) });
    expect(counts['to-call']).toBe(1);
    expect(calls.map(({ reached }) => reached.map(({ campaign }) => campaign.id))).toEqual([
      [2, 1],
    ]);
  });

  it('is told from whoever the vehicle’s records name now', () => {
    const clients = [{ clientLastName: 'MARTIN', clientMobilePhone: '0612457896' }];
    expect(one(car('AA111AA', { forecasts: late, clients })).call).toMatchObject({
      isSameClient: false,
      owner: { name: 'MARTIN' },
    });
  });
});

it('those who can be called come first, then as the advice ranks, then by what was due first', () => {
  const plates = ['AA111AA', 'BB222BB', 'CC333CC', 'DD444DD', 'EE555EE', 'FF666FF'];
  const campaign = campaignTo(
    1,
    sent,
    plates.map((plate) => ({ plate })),
  );
  const { calls } = listOf([campaign], {
    AA111AA: car('AA111AA', { forecasts: [due('Vidange', IN_A_MONTH)] }),
    BB222BB: car('BB222BB', { forecasts: late, clients: [{ clientLastName: 'DUPONT' }] }),
    CC333CC: car('CC333CC', { forecasts: late }),
    DD444DD: car('DD444DD', { forecasts: [due('Vidange', '2026-09-24')] }),
    // Its inspection has been late for longer than any operation, which comes first all the same.
    FF666FF: car('FF666FF', { inspection: '2026-08-01' }),
    EE555EE: car('EE555EE', {
      forecasts: [due('Vidange', '2026-08-24')],
      clients: [{ ...owner, viePrivee: 'telephone mobile' }],
    }),
  });
  expect(calls.map(({ plate }) => plate)).toEqual([
    'DD444DD',
    'CC333CC',
    'FF666FF',
    'AA111AA',
    'EE555EE',
    'BB222BB',
  ]);
  const ranked = calls.slice(0, 4).map(({ due: items }) => adviceRank(items[0]));
  expect(ranked).toEqual(ranked.toSorted());
  expect(calls.map(hasNumber)).toEqual([true, true, true, true, true, false]);
});

it('a client whose viePrivee names a phone refuses calls', () => {
  const refusing = (viePrivee: string | null) => {
    const clients = [{ ...owner, viePrivee }];
    return refusesCalls(one(car('AA111AA', { forecasts: late, clients })).call?.owner ?? null);
  };
  expect(
    ['telephone mobile | email', 'Téléphone professionnel', 'email', null].map(refusing),
  ).toEqual([true, true, false, false]);
});

it('each vehicle stands once, and each client without a plate, whatever has been read', () => {
  fc.assert(
    fc.property(anyCampaigns, ({ campaigns, readings }) => {
      const clients = reachedClients(campaigns);
      const { calls, counts } = callList(clients, readings, TODAY);
      const plateless = new Set(
        clients.flatMap(({ plate, target }) => (plate === null ? target.client : [])),
      );
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(all).toBe(platesOf(clients).length + plateless.size);
      expect(calls).toHaveLength(counts['to-call']);
      expect(new Set(calls.map(({ plate }) => plate)).size).toBe(calls.length);
    }),
  );
});
