import { expect, it } from 'vitest';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { dataDoubts } from './doubts.ts';

const TODAY = '2022-03-22';
const doubtsOf = (answer: object) => dataDoubts(viewVehicle(recordOf(answer), TODAY, null));

it('are not raised if the data agree', () => {
  const invoice = { invoiceDmsId: 'A', invoiceDate: '2021-05-01', mileageOnInvoice: 50_000 };
  expect(doubtsOf({})).toEqual([]);
  expect(
    doubtsOf({
      vehicleInformations: { vehicleLastVisitDate: '2021-05-01', vehicleLastVisitMileage: 50_000 },
      vehiculeFactureList: [invoice],
      vehiculePrevisionList: [
        { privateJobLabel: 'Filtre à air', periodicBasedEstimatedDate: '2023-01-01' },
      ],
    }),
  ).toEqual([]);
});

it('list the contradictions of the documentation’s sample', () => {
  expect(doubtsOf(sampleAnswer)).toMatchObject([
    { kind: 'implausible-forecasts', forecasts: [{ job: { label: 'Filtre à air' } }] },
    {
      kind: 'visit-without-invoice',
      lastVisit: { date: '2020-09-01', otherInvoice: { date: '2020-01-30' } },
    },
    {
      kind: 'copied-mileage',
      readings: [{ date: '2020-09-01', doubt: { against: { date: '2020-01-30' } } }],
    },
  ]);
});

it('list inspection dates that contradict each other or are impossible for the car', () => {
  const kinds = (vehicleNextTechnicalControlDate: string) =>
    doubtsOf({
      vehicleInformations: { vehicleNextTechnicalControlDate },
      vehiculePrevisionList: [
        { privateJobLabel: 'Contrôle technique', checkBasedEstimatedDate: '2023-05-10' },
      ],
    }).map(({ kind }) => kind);
  expect(kinds('2023-05-10')).toEqual([]);
  expect(kinds('2024-05-10')).toEqual(['inspection-dates']);
  expect(kinds('0001-01-01')).toEqual(['inspection-dates']);
});

it('come with the gravest first', () => {
  const at = (id: string, date: string, mileage: number) => ({
    invoiceDmsId: id,
    invoiceDate: date,
    mileageOnInvoice: mileage,
    invoiceContent: [{ privateJobId: 6, privateJobLabel: 'Bougies' }],
  });
  const doubts = doubtsOf({
    vehicleInformations: {
      vehicleCurrentMilageEstimated: 60_000,
      vehicleLastVisitDate: '2022-01-15',
      vehicleLastVisitMileage: 90_000,
    },
    clientList: [
      { clientLastName: 'DUPONT', vehicleBrand: 'RENAULT' },
      { clientLastName: 'LEFEBVRE', vehicleBrand: 'DACIA' },
    ],
    vehiculeFactureList: [
      at('A', '2018-01-01', 50_000),
      at('B', '2019-01-01', 6_500),
      at('C', '2020-01-01', 70_000),
      at('D', '2021-01-01', 90_000),
      at('D', '2021-01-01', 90_000),
    ],
    vehiculePrevisionList: [
      { privateJobId: 6, privateJobLabel: 'Bougies', lastJobDate: '2018-01-01' },
      { privateJobLabel: 'Filtre à air', periodicBasedEstimatedDate: '2040-01-01' },
    ],
  });
  expect(doubts.map((doubt) => doubt.kind)).toEqual([
    'several-owners',
    'identity',
    'mileage',
    'estimate',
    'outdated-forecasts',
    'implausible-forecasts',
    'visit-without-invoice',
    'copied-mileage',
    'repeated-invoices',
  ]);
  expect(doubts[2]).toMatchObject({ readings: [{ date: '2019-01-01', mileage: 6_500 }] });
  expect(doubts[3]).toMatchObject({
    why: 'below-reading',
    estimate: 60_000,
    reading: { mileage: 90_000 },
  });
});
