import { describe, expect, it } from 'vitest';
import { vehicleOperations } from '#src/domain/operations/vehicle-operations.ts';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { viewVehicle } from './view.ts';

const TODAY = '2022-03-22';

describe('viewVehicle', () => {
  it('gives the header of the documentation’s vehicle', () => {
    const view = viewVehicle(recordOf(sampleAnswer), TODAY, null);
    expect(view).toMatchObject({
      identity: { releaseDate: '2009-09-30', vin: 'VF7RDRFJC9L554165' },
      owners: [],
      summary: { status: 'ready', data: { total: 1114.47, invoices: 2 } },
      lastVisit: { date: '2020-09-01', mileage: 96_753 },
      mileage: { monthly: { km: 1100 } },
      inspection: { due: '2019-09-30', estimated: true },
    });
    expect(vehicleOperations(view).jobs.map(({ job }) => job.label)).toEqual([
      'Plaquettes de frein',
    ]);
  });

  it('passes on a section’s failure, and builds the rest from what is ready', () => {
    const view = viewVehicle(recordOf(sampleAnswer, 'invoices', 'forecasts'), TODAY, null);
    const failed = { status: 'failed', error: { kind: 'timeout' } };
    expect(view.invoices).toEqual(failed);
    expect(view.summary).toEqual(failed);
    expect(view.forecasts).toEqual(failed);
    expect(view.reminders).toMatchObject({
      status: 'ready',
      data: [{ outcome: { kind: 'unknown', reason: 'no-invoices' } }],
    });
    expect(view.mileage.lastReliable).toMatchObject({ source: 'last-visit', mileage: 96_753 });
  });

  it('keeps how many records could not be read', () => {
    const record = recordOf({ vehiculeFactureList: [{ invoiceDmsId: '1' }, 'broken'] });
    expect(viewVehicle(record, TODAY, null).invoices).toMatchObject({
      status: 'ready',
      unreadable: 1,
    });
  });

  it.each([
    ['operations', { vehiculeHistoriqueList: [{ privateJobId: 4, jobDate: '2021-05-01' }] }],
    [
      'invoices',
      {
        vehiculeFactureList: [{ invoiceDate: '2021-05-01', invoiceContent: [{ privateJobId: 4 }] }],
      },
    ],
  ])('compares the forecasts with the %s', (_, history) => {
    const record = recordOf({ ...sampleAnswer, ...history });
    expect(viewVehicle(record, TODAY, null).forecasts).toMatchObject({
      data: [{ doneSince: '2021-05-01' }],
    });
    expect(viewVehicle(record, '2021-04-30', null).forecasts).toMatchObject({
      data: [{ doneSince: null }],
    });
  });

  it('computes what only some panels need once, not for each panel', () => {
    const view = viewVehicle(recordOf(sampleAnswer), TODAY, null);
    expect(vehicleTimeline(view)).toBe(vehicleTimeline(view));
    expect(vehicleOperations(view)).toBe(vehicleOperations(view));
  });
});
