import { describe, expect, it } from 'vitest';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { adviseOn } from './advice.ts';

const TODAY = '2022-03-22';

const advise = (answer: object) => adviseOn(viewVehicle(recordOf(answer), TODAY, null));

describe('a van’s pollution check', () => {
  const van = (last: string, more: object = {}) => ({
    vehicleInformations: {
      vehicleReleaseDate: '2015-02-10',
      vehicleLastTechnicalControlDate: last,
    },
    clientList: [
      {
        vehicleBrand: 'RENAULT',
        vehicleModel: 'MASTER',
        vehicleEnergy: 'GO',
        vehicleReleaseDate: '2015-02-10',
        vehicleLastTechnicalControlDate: last,
        ...more,
      },
    ],
  });
  const said = (answer: object) => advise(answer).items.map(({ kind }) => kind);

  it('is named while its window is open, as the header gives it', () => {
    const [item] = advise(van('2021-05-10')).items;
    expect(item).toMatchObject({
      kind: 'pollution-check',
      check: { kind: 'window', from: '2022-03-10', until: '2022-05-10' },
    });
    expect(
      said(van('2021-01-10', { vehicleNextAntipollutionControlDate: '2022-05-01' })),
    ).toContain('pollution-check');
  });

  it('is not named before, after, or once it is invoiced', () => {
    expect(said(van('2021-06-10'))).not.toContain('pollution-check');
    expect(said(van('2021-03-10'))).not.toContain('pollution-check');
    const invoiced = {
      invoiceDate: '2022-03-15',
      invoiceContent: [{ privateJobId: 45, privateJobLabel: 'Contrôle antipollution' }],
    };
    expect(said({ ...van('2021-05-10'), vehiculeFactureList: [invoiced] })).not.toContain(
      'pollution-check',
    );
  });
});
