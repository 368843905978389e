import { expect, it } from 'vitest';
import { sampleInformation, vehicleRecord } from '#tests/support/vehicle/records.ts';
import { vehicleFacts } from './vehicle-facts.ts';
import { viewVehicle } from './view.ts';

const factsOf = (raw: Parameters<typeof vehicleRecord>[0]) =>
  vehicleFacts(viewVehicle(vehicleRecord(raw), '2022-03-22', null));

it('gives each fact of the documentation’s vehicle with its source, and never 0 for an unknown one', () => {
  expect(factsOf({ information: sampleInformation })).toEqual(
    [
      ['vin', 'VF7RDRFJC9L554165'],
      ['releaseDate', '2009-09-30'],
      ['lastVisitDate', '2020-09-01'],
      ['lastVisitMileage', '96753'],
      ['monthlyMileage', '1100'],
      ['lastInspection', '2017-09-30'],
    ].map(([field, value]) => ({
      field,
      values: [{ value, sources: ['information'], members: [] }],
    })),
  );
});

it('compares the API’s facts with those in the members’ files', () => {
  const facts = factsOf({
    information: sampleInformation,
    rawClients: [
      {
        clientLastName: 'DUPONT',
        vehicleLastVisitMileage: '96753',
        vehicleLastTechnicalControlDate: '2019-10-02',
        vehicleNextTechnicalControlDate: '2021-10-02',
      },
    ],
  });
  expect(facts.find(({ field }) => field === 'lastVisitMileage')?.values).toEqual([
    { value: '96753', sources: ['information', 'client-file'], members: [] },
  ]);
  expect(facts.find(({ field }) => field === 'lastInspection')?.values).toEqual([
    { value: '2017-09-30', sources: ['information'], members: [] },
    { value: '2019-10-02', sources: ['client-file'], members: [] },
  ]);
  expect(facts.find(({ field }) => field === 'nextInspection')?.values).toEqual([
    { value: '2021-10-02', sources: ['client-file'], members: [] },
  ]);
});
