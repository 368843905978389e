import { describe, expect, it } from 'vitest';
import { addMonths } from '#rules/days.ts';
import {
  type Case,
  client,
  due,
  IN_A_MONTH,
  MONTH_AGO,
  TODAY,
  viewOf,
} from '#tests/support/vehicle/due-vehicle.ts';
import { isEmpty, proposalOf } from './proposal.ts';

const proposed = (forecasts: object[], rest: Case = {}) =>
  proposalOf(viewOf({ forecasts, ...rest }));
const jobs = (all: { job: string }[]) => all.map(({ job }) => job);

describe('what is proposed to a customer', () => {
  it('is everything that is due in one visit, each thing once, and what to look at', () => {
    const { work, checks, before, leftOut, car, plate } = proposed([
      due('Vidange moteur', MONTH_AGO),
      due('Filtre à huile', MONTH_AGO),
      due('Révision', IN_A_MONTH),
      due('Plaquettes de frein AVANT', MONTH_AGO),
      due('Pneumatiques', IN_A_MONTH),
    ]);
    expect(jobs(work)).toEqual(['oil-change', 'oil-service']);
    expect(checks).toMatchObject([{ job: 'brake-pads', axle: 'front' }, { job: 'tyres' }]);
    // Something is late already.
    expect([before, leftOut]).toEqual([null, []]);
    expect([car, plate]).toEqual(['Dacia Sandero', 'AB-123-CD']);
  });

  it('has the first date if nothing is late', () => {
    const soon = addMonths(TODAY, 2);
    expect(proposed([due('Révision', soon), due('Filtre à air', IN_A_MONTH)]).before).toBe(
      IN_A_MONTH,
    );
  });

  it.each([
    [
      'a doubtful date',
      due('Filtre à air', MONTH_AGO, { lastJobDate: '2001-02-23' }),
      'doubtful-date',
    ],
    [
      'a last time in the future',
      due('Révision', MONTH_AGO, { lastJobDate: '2027-09-01' }),
      'doubtful-date',
    ],
    [
      'a job never seen here that is late',
      due('Liquide de frein', MONTH_AGO, { lastJobDate: null }),
      'never-seen',
    ],
    [
      'a belt that may be a chain',
      due('Courroie de distribution', IN_A_MONTH, { lastJobDate: null }),
      'maybe-chain',
    ],
    ['a label that no customer would understand', due('M1 - 93820000', MONTH_AGO), 'unknown-words'],
    ['a label that is hostile', due('<script>alert(1)</script>', MONTH_AGO), 'unknown-words'],
    ['no label', due(null, MONTH_AGO, { privateJobId: 99 }), 'unknown-words'],
  ])('isn’t %s', (_, forecast, why) => {
    const proposal = proposed([forecast]);
    expect(isEmpty(proposal)).toBe(true);
    expect(proposal.leftOut.map((one) => one.why)).toEqual([why]);
  });

  it('is nothing for a plate that serves several vehicles', () => {
    const proposal = proposed([due('Révision', MONTH_AGO)], { plate: 'WW600ZZ' });
    expect(isEmpty(proposal)).toBe(true);
    expect(proposal.leftOut).toEqual([{ why: 'shared-plate' }]);
  });

  it('names no model if the records contradict each other', () => {
    const other = { ...client, clientDmsId: '1', vehicleBrand: 'Peugeot', vehicleModel: '208' };
    expect(proposed([], { clients: [client, other] }).car).toBeNull();
    expect(
      proposed([], { clients: [{ ...client, vehicleBrand: '<b>', vehicleModel: '' }] }).car,
    ).toBeNull();
  });

  it('has the inspection: the day if a source gives it, otherwise only its month', () => {
    const given = { information: { vehicleNextTechnicalControlDate: IN_A_MONTH } };
    expect(proposed([], given).inspection).toEqual({
      due: IN_A_MONTH,
      isGiven: true,
      isPast: false,
    });
    const computed = {
      information: { vehicleNextTechnicalControlDate: null, vehicleReleaseDate: '2022-12-20' },
    };
    expect(proposed([], computed).inspection).toEqual({
      due: '2026-12-20',
      isGiven: false,
      isPast: false,
    });
  });

  it('hasn’t the inspection if sources disagree, or if it depends on what the car is used for', () => {
    const file = { clientDmsId: '1', vehicleNextTechnicalControlDate: '2027-11-01' };
    const contradicted = proposed([], {
      information: { vehicleNextTechnicalControlDate: IN_A_MONTH },
      rest: { clientList: [file] },
    });
    expect(contradicted.inspection).toBeNull();
    expect(contradicted.leftOut).toEqual([{ why: 'inspection-contradicted' }]);
    const taxi = proposed([], {
      clients: [{ ...client, clientCompanyName: 'TAXI MARCHAND' }],
      information: { vehicleNextTechnicalControlDate: null, vehicleReleaseDate: '2022-12-20' },
    });
    expect(taxi.inspection).toBeNull();
    expect(taxi.leftOut).toEqual([{ why: 'inspection-of-class' }]);
  });
});
