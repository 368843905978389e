import { describe, expect, it } from 'vitest';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import type { MemberRows } from './claims.ts';
import { readingsOf, vehicleFactsOf } from './vehicle-informations.ts';

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

const rowsOf = (
  memberId: number,
  clients: ClientRow[],
  lines: InvoiceLineRow[] = [],
): MemberRows => ({
  memberId,
  clients,
  lines: lines.map((raw) => ({ jobId: qualify(raw)?.jobId ?? null, raw })),
});

const told = (clients: ClientRow[], lines: InvoiceLineRow[] = []) =>
  vehicleFactsOf([rowsOf(1, clients, lines)], today).informations;

describe('what the files say of a vehicle', () => {
  it('gives the earliest release, the latest visit and an estimate for today', () => {
    const clients = [
      client({ vehicleReleaseDate: '2020-11-23', vehicleLastVisitDate: '2023-11-23' }),
      client({ vehicleReleaseDate: '2020-11-20', vehicleVIN: 'VF1RJA00063284517' }),
    ];
    const lines = [
      line({ invoiceDate: '2023-11-23', vehicleMileage: 36_000 }),
      line({ invoiceDate: '2025-11-23', vehicleMileage: 60_000 }),
      line({ invoiceDate: '2024-11-23', vehicleMileage: 48_000 }),
    ];
    expect(told(clients, lines)).toEqual({
      monthlyMilageEstimated: 999,
      vehicleReleaseDate: '2020-11-20',
      vehicleVariante: 'VF1RJA00063284517',
      vehicleLastVisitDate: '2025-11-23',
      vehicleLastVisitMileage: 60_000,
      vehicleCurrentMilageEstimated: 71_984,
      vehicleLastTechnicalControlDate: null,
      // Nobody gives one, so it stands among the forecasts, which say what it rests on.
      vehicleNextTechnicalControlDate: null,
    });
  });

  it('is unknown if they say nothing', () => {
    expect(told([client({})])).toEqual({
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
    const { vehicleLastTechnicalControlDate, vehicleNextTechnicalControlDate } = told(
      [client(row)],
      lines,
    );
    return [vehicleLastTechnicalControlDate, vehicleNextTechnicalControlDate];
  };

  it("takes the file's next inspection, unless the last one has passed it", () => {
    const noted = { vehicleLastTechnicalControlDate: '2025-02-01' };
    const next = (date: string) => ({ ...noted, vehicleNextTechnicalControlDate: date });
    expect(inspections(noted)).toEqual(['2025-02-01', null]);
    expect(inspections(next('2027-01-15'))).toEqual(['2025-02-01', '2027-01-15']);
    expect(inspections(next('2025-02-01'))).toEqual(['2025-02-01', null]);
  });

  it('gives no next inspection that was answered since by one that the file doesn’t know of', () => {
    const noted = {
      vehicleLastTechnicalControlDate: '2024-06-01',
      vehicleNextTechnicalControlDate: '2026-06-01',
    };
    const passed = line({ invoiceDate: '2026-05-20', jobLabel: 'Contrôle technique' });
    expect(inspections(noted, [passed])).toEqual(['2026-05-20', null]);
  });

  it('gives the mileage of the last visit itself, and of no other day', () => {
    const lines = [
      line({ invoiceDate: '2024-06-01', vehicleMileage: 60_000 }),
      line({ invoiceDate: '2025-06-01' }),
    ];
    expect(told([], lines)).toMatchObject({
      vehicleLastVisitDate: '2025-06-01',
      vehicleLastVisitMileage: null,
    });
  });

  it('counts an inspection that was invoiced, but neither a second one nor a pollution check', () => {
    const noted = { vehicleLastTechnicalControlDate: '2024-05-01' };
    const last = (jobLabel: string) =>
      inspections(noted, [line({ invoiceDate: '2026-05-05', jobLabel })])[0];
    expect(last('Passage contrôle technique')).toBe('2026-05-05');
    expect(last('VISITE TECHNIQUE PERIODIQUE')).toBe('2026-05-05');
    expect(last('Contre-visite CT')).toBe('2024-05-01');
    expect(last('CT POLLUTION')).toBe('2024-05-01');
    expect(last('Contrôle technique complémentaire')).toBe('2024-05-01');
  });

  it('ignores an inspection older than inspections or than the car', () => {
    const last = (date: string, vehicleReleaseDate = '2018-05-10') =>
      inspections({ vehicleReleaseDate, vehicleLastTechnicalControlDate: date })[0];
    expect(last('2017-05-09')).toBeNull();
    expect(last('1991-06-01', '1985-05-10')).toBeNull();
    expect(last('2025-05-09')).toBe('2025-05-09');
  });

  it('shows the class of the vehicle', () => {
    const classOf = (row: Partial<ClientRow>, lines: InvoiceLineRow[] = []) =>
      vehicleFactsOf([rowsOf(1, [client(row)], lines)], today).vehicleClass;
    const invoiced = (invoiceDate: string) =>
      line({ invoiceDate, jobLabel: 'Passage contrôle technique' });
    expect(classOf({})).toEqual({ kind: 'car', sign: null });
    expect(classOf({ clientCompanyName: 'TAXIS DU PARC' })).toEqual({
      kind: 'yearly',
      sign: 'owner',
    });
    expect(classOf({ vehicleRegistrationPlate: 'AB 123 C' }).sign).toBe('plate');
    expect(classOf({ vehicleBrand: 'PIAGGIO', vehicleModel: 'LIBERTY' }).sign).toBe('brand');
    expect(classOf({ vehicleNextAntipollutionControlDate: '2027-01-01' }).sign).toBe(
      'pollution-dates',
    );
    expect(classOf({ vehicleReleaseDate: '2024-01-01' }, [invoiced('2025-01-02')]).sign).toBe(
      'early',
    );
  });

  it('ignores everything dated after today, and a mileage of 0', () => {
    const lines = [
      line({ invoiceDate: '2062-01-01', vehicleMileage: 90_000 }),
      line({ invoiceDate: '2026-01-01', vehicleMileage: 0 }),
      line({ invoiceDate: null, vehicleMileage: 5 }),
    ];
    expect(readingsOf(rowsOf(1, [], lines), today)).toEqual([]);
    expect(told([], lines).vehicleLastVisitDate).toBe('2026-01-01');
  });
});

describe('what several members say of one vehicle', () => {
  const own = rowsOf(
    1,
    [
      client({
        clientLastName: 'GÉRARD',
        vehicleReleaseDate: '2018-05-14',
        vehicleEnergy: 'ESSENCE',
        vehicleVIN: 'VF3CCHMZ6JT012345',
        vehicleLastTechnicalControlDate: '2024-05-02',
        vehicleNextTechnicalControlDate: '2026-05-02',
      }),
    ],
    [
      line({ invoiceDate: '2022-06-01', vehicleMileage: 40_000 }),
      line({ invoiceDate: '2023-06-01', vehicleMileage: 50_000 }),
      line({ invoiceDate: '2024-06-01', vehicleMileage: 60_000 }),
    ],
  );
  const alone = vehicleFactsOf([own], today);

  it.each([
    ['absurd', { vehicleLastVisitMileage: 9_999_999, vehicleReleaseDate: '1901-01-01' }],
    ['possible', { vehicleLastVisitMileage: 250_000, vehicleReleaseDate: '2008-03-01' }],
    ['lower', { vehicleLastVisitMileage: 12, vehicleReleaseDate: '2026-11-01' }],
  ])('is what the first member says, however %s another’s claims are', (_, claims) => {
    const other = rowsOf(2, [
      client({
        clientLastName: 'VOLEUR',
        vehicleLastVisitDate: '2024-12-01',
        vehicleEnergy: 'ELECTRIQUE',
        vehicleVIN: 'XX000000000000000',
        vehicleLastTechnicalControlDate: '2026-11-01',
        vehicleNextTechnicalControlDate: '2099-01-01',
        ...claims,
      }),
    ]);
    const { informations, mileage, energy, settled } = vehicleFactsOf([own, other], today);
    expect(informations).toEqual(alone.informations);
    expect(energy).toBe('ESSENCE');
    expect(mileage.kept).toEqual(alone.mileage.kept);
    for (const fact of Object.values(settled)) {
      expect(fact).toMatchObject({ memberId: 1, contradictions: 1 });
    }
  });

  it('isn’t overruled by a flood of readings that contradict the member’s own', () => {
    const flood = Array.from({ length: 200 }, (_, index) =>
      line({
        invoiceDate: `20${10 + (index % 15)}-07-0${1 + (index % 9)}`,
        vehicleMileage: 300_000 + index,
      }),
    );
    const { informations } = vehicleFactsOf([own, rowsOf(2, [], flood)], today);
    expect(informations.monthlyMilageEstimated).toBe(alone.informations.monthlyMilageEstimated);
    expect(informations.vehicleCurrentMilageEstimated).toBe(
      alone.informations.vehicleCurrentMilageEstimated,
    );
  });

  it('continues the member’s own readings with others that fit them', () => {
    const later = rowsOf(2, [], [line({ invoiceDate: '2026-06-01', vehicleMileage: 81_000 })]);
    const { informations, settled } = vehicleFactsOf([own, later], today);
    expect(informations).toMatchObject({
      vehicleLastVisitDate: '2026-06-01',
      vehicleLastVisitMileage: 81_000,
    });
    expect(settled.mileage).toMatchObject({ memberId: 1, contradictions: 0 });
  });

  it('has no mileage of a visit to another member whose readings contradict the member’s own', () => {
    const replaced = rowsOf(
      2,
      [],
      [5, 22_000, 40_000].map((vehicleMileage, year) =>
        line({ invoiceDate: `${2024 + year}-08-01`, vehicleMileage }),
      ),
    );
    expect(vehicleFactsOf([own, replaced], today).informations).toMatchObject({
      vehicleLastVisitDate: '2026-08-01',
      vehicleLastVisitMileage: null,
    });
  });

  it('comes from another member if the first says nothing, unless it is impossible', () => {
    const silent = rowsOf(1, [client({})]);
    const absurd = rowsOf(2, [
      client({ vehicleReleaseDate: '1901-01-01', vehicleNextTechnicalControlDate: '2099-01-01' }),
    ]);
    const { informations, settled } = vehicleFactsOf(
      [silent, absurd, rowsOf(3, [client({ vehicleReleaseDate: '2018-05-14' })])],
      today,
    );
    expect(informations).toMatchObject({
      vehicleReleaseDate: '2018-05-14',
      vehicleNextTechnicalControlDate: null,
    });
    expect(settled.releaseDate).toMatchObject({ memberId: 3, contradictions: 1 });
  });
});
