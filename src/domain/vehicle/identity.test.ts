import { describe, expect, it } from 'vitest';
import { sampleInformation, sampleRawRow, vehicleRecord } from '#tests/support/vehicle/records.ts';
import { ageInMonths, identityDisagreements, identityOf } from './identity.ts';
import { testimonyOf } from './testimony.ts';
import type { VehicleRecord } from './vehicle.ts';

const TODAY = '2022-03-22';

const identityIn = (record: VehicleRecord) =>
  identityOf(record, testimonyOf(record, null, TODAY), TODAY);

describe('identityOf', () => {
  it('finds the sample’s VIN in the field of the variant (section 12)', () => {
    const identity = identityIn(
      vehicleRecord({ information: sampleInformation, rawInvoiceLines: [sampleRawRow] }),
    );
    expect(identity).toMatchObject({
      brand: null,
      energy: null,
      energyCode: null,
      vin: 'VF7RDRFJC9L554165',
      vinInVariant: true,
      variant: null,
      releaseDate: '2009-09-30',
    });
    expect(identityDisagreements(identity)).toEqual([]);
  });

  it('keeps a variant that isn’t a VIN, and takes the VIN from its own field', () => {
    const identity = identityIn(
      vehicleRecord({
        information: { vehicleVariante: '1.6 HDI 110' },
        rawClients: [{ vehicleVIN: 'vf7 rdrfjc9l554165' }],
        rawInvoiceLines: [{ vehicleVIN: 'VF7RDRFJC9L554165' }, { vehicleVIN: 'INCONNU' }],
      }),
    );
    expect(identity).toMatchObject({
      vin: 'VF7RDRFJC9L554165',
      vinInVariant: false,
      variant: '1.6 HDI 110',
    });
    expect(identity.facts.vin).toEqual([
      { value: 'VF7RDRFJC9L554165', sources: ['client-file', 'invoice-line'], members: [] },
    ]);
  });

  it('prefers the qualified client, and lists where the sources disagree', () => {
    const identity = identityIn(
      vehicleRecord({
        information: { vehicleReleaseDate: '2009-09-30' },
        clients: [{ vehicleBrand: 'Citroën', vehicleModel: 'C4 Picasso', vehicleEnergy: 'Gazole' }],
        rawClients: [
          {
            vehicleBrand: 'CITROEN',
            vehicleModel: 'C4-PICASSO',
            vehicleEnergy: 'DIESEL',
            vehicleVersion: 'HDI 110',
            vehicleReleaseDate: '2010-09-30',
          },
          { vehicleBrand: 'PEUGEOT', vehicleEnergy: 'GO' },
        ],
      }),
    );
    expect(identity).toMatchObject({
      brand: 'Citroën',
      model: 'C4 Picasso',
      version: 'HDI 110',
      energy: 'Gazole',
      energyCode: 'diesel',
      releaseDate: '2009-09-30',
    });
    expect(identityDisagreements(identity)).toEqual([
      {
        field: 'brand',
        values: [
          { value: 'Citroën', sources: ['client', 'client-file'], members: [] },
          { value: 'PEUGEOT', sources: ['client-file'], members: [] },
        ],
      },
      {
        field: 'releaseDate',
        values: [
          { value: '2009-09-30', sources: ['information'], members: [] },
          { value: '2010-09-30', sources: ['client-file'], members: [] },
        ],
      },
    ]);
  });

  it('says nothing about an empty vehicle, nor about sections that failed', () => {
    const failed = { status: 'failed', error: { kind: 'timeout' } } as const;
    const empty = vehicleRecord({});
    const broken = { ...empty, clients: failed, rawClients: failed, information: failed };
    for (const record of [empty, broken]) {
      const { facts, ...identity } = identityIn(record);
      expect(Object.values(identity).filter((value) => value)).toEqual([]);
      expect(Object.values(facts).flat()).toEqual([]);
    }
  });
});

describe('ageInMonths', () => {
  it('counts from the release, and gives no age if that lies in the future', () => {
    expect(ageInMonths('2009-09-30', '2022-03-22')).toBe(149);
    expect(ageInMonths('2022-03-22', '2022-03-22')).toBe(0);
    expect(ageInMonths('2022-03-23', '2022-03-22')).toBeNull();
    expect(ageInMonths(null, '2022-03-22')).toBeNull();
  });
});
