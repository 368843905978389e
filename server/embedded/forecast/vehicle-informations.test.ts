import { describe, expect, it } from 'vitest';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import { readingsOf, vehicleInformationsOf } from './vehicle-informations.ts';

const today = '2026-11-23';

const client = (row: Partial<ClientRow>): ClientRow => ({
  workshopNationalId: null,
  clientDmsId: '1',
  clientTitle: null,
  clientLastName: null,
  clientFirstName: null,
  clientCompanyName: null,
  clientAddress: null,
  clientAddressComplement: null,
  clientZipCode: null,
  clientCity: null,
  clientCountry: null,
  clientPhone: null,
  clientMobilePhone: null,
  clientProfessionalPhone: null,
  clientEmail: null,
  clientBirthDate: null,
  vehicleRegistrationPlate: 'AB123CD',
  vehicleBrand: null,
  vehicleModel: null,
  vehicleVersion: null,
  vehicleEnergy: null,
  vehicleReleaseDate: null,
  vehicleLastVisitDate: null,
  vehicleVIN: null,
  vehicleLastVisitMileage: null,
  vehicleLastTechnicalControlDate: null,
  vehicleNextTechnicalControlDate: null,
  vehicleLastAntipollutionControlDate: null,
  vehicleNextAntipollutionControlDate: null,
  ...row,
});

const line = (row: Partial<InvoiceLineRow>): InvoiceLineRow => ({
  workshopNationalId: null,
  clientDmsId: '1',
  invoiceId: 1,
  invoiceDmsId: '1',
  invoiceDate: null,
  invoiceAmount: null,
  vehicleVIN: null,
  vehicleMileage: null,
  vehicleRegistrationPlate: 'AB123CD',
  packageCode: '',
  packageLabel: '',
  jobCode: '',
  jobLabel: '',
  partQuantity: 1,
  partReference: '',
  partBrand: '',
  partLabel: '',
  ...row,
});

describe('what the files say of a vehicle', () => {
  it('is the earliest release, the latest visit, and an estimate for today', () => {
    const clients = [
      client({ vehicleReleaseDate: '2020-11-23', vehicleLastVisitDate: '2023-11-23' }),
      client({ vehicleReleaseDate: '2020-11-20', vehicleVIN: 'VF1RJA00063284517' }),
    ];
    const lines = [
      line({ invoiceDate: '2023-11-23', vehicleMileage: 36_000 }),
      line({ invoiceDate: '2025-11-23', vehicleMileage: 60_000 }),
      line({ invoiceDate: '2024-11-23', vehicleMileage: 48_000 }),
    ];
    expect(vehicleInformationsOf({ clients, lines, today })).toEqual({
      monthlyMilageEstimated: 999,
      vehicleReleaseDate: '2020-11-20',
      vehicleVariante: 'VF1RJA00063284517',
      vehicleLastVisitDate: '2025-11-23',
      vehicleLastVisitMileage: 60_000,
      vehicleCurrentMilageEstimated: 71_984,
      vehicleLastTechnicalControlDate: null,
      // The one of 2026-11-20 is taken as passed.
      vehicleNextTechnicalControlDate: '2028-11-20',
    });
  });

  it('is unknown where they say nothing', () => {
    expect(vehicleInformationsOf({ clients: [client({})], lines: [], today })).toEqual({
      monthlyMilageEstimated: null,
      vehicleReleaseDate: null,
      vehicleVariante: null,
      vehicleLastVisitDate: null,
      vehicleLastVisitMileage: null,
      vehicleCurrentMilageEstimated: 0,
      vehicleLastTechnicalControlDate: null,
      vehicleNextTechnicalControlDate: null,
    });
  });

  const inspections = (row: Partial<ClientRow>, lines: InvoiceLineRow[] = []) => {
    const told = vehicleInformationsOf({ clients: [client(row)], lines, today });
    return [told.vehicleLastTechnicalControlDate, told.vehicleNextTechnicalControlDate];
  };

  it("takes the file's next inspection, unless the last one has passed it", () => {
    const noted = { vehicleLastTechnicalControlDate: '2025-02-01' };
    const next = (date: string) => ({ ...noted, vehicleNextTechnicalControlDate: date });
    expect(inspections(noted)).toEqual(['2025-02-01', '2027-02-01']);
    expect(inspections(next('2027-01-15'))).toEqual(['2025-02-01', '2027-01-15']);
    expect(inspections(next('2025-02-01'))).toEqual(['2025-02-01', '2027-02-01']);
  });

  it('counts an inspection that was invoiced', () => {
    const invoiced = line({ invoiceDate: '2026-05-05', jobLabel: 'Passage contrôle technique' });
    expect(inspections({ vehicleLastTechnicalControlDate: '2024-05-01' }, [invoiced])).toEqual([
      '2026-05-05',
      '2028-05-05',
    ]);
  });

  it('believes nothing dated after today, and no mileage of 0', () => {
    const lines = [
      line({ invoiceDate: '2062-01-01', vehicleMileage: 90_000 }),
      line({ invoiceDate: '2026-01-01', vehicleMileage: 0 }),
      line({ invoiceDate: null, vehicleMileage: 5 }),
    ];
    expect(readingsOf({ clients: [], lines, today })).toEqual([]);
    const told = vehicleInformationsOf({ clients: [], lines, today });
    expect(told.vehicleLastVisitDate).toBe('2026-01-01');
  });
});
