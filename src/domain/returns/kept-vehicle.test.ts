import { describe, expect, it } from 'vitest';
import { adviseOn } from '#src/domain/advice/advice.ts';
import { contactWarnings } from '#src/domain/owners/contact-warnings.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { readVehicle } from '#tests/support/vehicle/returns.ts';
import { createKeeper } from './kept-vehicle.ts';

const as = { today: '2022-03-22', asking: null, means: 'may-be-contacted' } as const;

const answer = {
  ...sampleAnswer,
  relanceClientList: [
    { clientLastName: 'MARCHAND', clientMobilePhone: '0612457896', relanceSms: true },
  ],
  vehiculePrevisionList: [
    { privateJobId: 6, privateJobLabel: 'Bougies', periodicBasedEstimatedDate: '2022-04-01' },
  ],
};

describe('what is kept of a vehicle', () => {
  const record = recordOf(answer);
  const view = viewVehicle(record, as.today, as.asking, as.means);
  const kept = createKeeper()(record, as);

  it('says what the vehicle’s own page says', () => {
    const [owner] = view.owners;
    if (!owner) throw new Error('there is an owner');
    const advice = adviseOn(view).items.filter(({ kind }) => kind !== 'doubt');
    expect(advice.length).toBeGreaterThan(1);
    expect(kept).toMatchObject({
      plate: 'ABC123',
      today: as.today,
      advice,
      missing: [],
      owners: [
        {
          name: 'MARCHAND',
          phones: owner.phones,
          consent: owner.consent,
          warnings: contactWarnings(view, owner, true),
        },
      ],
      lastVisit: { date: '2020-09-01', mileage: 96_753 },
    });
    expect(kept.reminders).toMatchObject(
      (dataOf(view.reminders) ?? []).map(({ key, date, operations }) => ({
        key,
        date,
        operations,
      })),
    );
  });

  it('has the visits, oldest first, with what their invoices name', () => {
    expect(
      kept.visits?.map(({ date, invoice, jobs }) => [date, invoice.amount, jobs.length]),
    ).toEqual([
      ['2011-09-26', 181.6, 0],
      ['2020-01-30', 932.87, 1],
    ]);
    expect(kept.visits?.map(({ invoice }) => invoice.lines)).toEqual([
      [],
      [{ privateJobLabel: 'Plaquettes de frein' }],
    ]);
  });

  it('is none of the records themselves', () => {
    const text = JSON.stringify(kept);
    expect(text).not.toContain('JEU 4 PLAQ');
    expect(text).not.toContain('otherFields');
  });

  it('says which lists couldn’t be read', () => {
    const broken = createKeeper()(recordOf(answer, 'invoices', 'reminders'), as);
    expect(broken).toMatchObject({ visits: null, reminders: null });
    expect(broken.missing).toEqual(['invoices', 'reminders']);
  });

  it('shares labels among vehicles', () => {
    const [one, other] = ['AA111AA', 'BB222BB'].map((plate) =>
      readVehicle(plate, [{ date: '2026-05-01', jobs: ['Vidange'] }]),
    );
    if (one?.status !== 'read' || other?.status !== 'read') throw new Error('they were read');
    expect(one.vehicle.visits?.[0]?.jobs[0]).toBe(other.vehicle.visits?.[0]?.jobs[0]);
  });
});
