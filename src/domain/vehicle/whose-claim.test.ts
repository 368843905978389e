import { describe, expect, it } from 'vitest';
import { addDays } from '#rules/days.ts';
import { dataDoubts } from '#src/domain/advice/doubts.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { vehicleFacts } from './vehicle-facts.ts';
import { viewVehicle } from './view.ts';

const TODAY = '2026-11-23';

const H2N = { memberId: 57525, memberPoSCode: '920150', memberTradeName: 'H2N AUTOMOBILE' };
const SAS = { memberId: 78612, memberPoSCode: '750120', memberTradeName: 'SAS GARAGE' };

interface Told {
  clientList?: object[];
  relanceClientList?: object[];
  vehiculeFactureList?: object[];
}

const invoice = (member: object, id: string, invoiceDate: string, mileageOnInvoice: number) => ({
  invoiceDmsId: id,
  invoiceDate,
  mileageOnInvoice,
  ...member,
});

/** What the asking member itself has sent: three invoices, its client and its file. */
const own: Required<Told> = {
  clientList: [
    {
      clientDmsId: 'C1',
      clientLastName: 'GÉRARD',
      vehicleReleaseDate: '2018-05-14',
      vehicleEnergy: 'ESSENCE',
      vehicleLastVisitDate: '2024-06-03',
      vehicleLastVisitMileage: 61_500,
      vehicleLastTechnicalControlDate: '2024-05-02',
      vehicleNextTechnicalControlDate: '2026-12-02',
    },
  ],
  relanceClientList: [
    { clientDmsId: 'C1', clientLastName: 'Gérard', vehicleEnergy: 'ESSENCE', ...H2N },
  ],
  vehiculeFactureList: [
    invoice(H2N, 'F1', '2022-05-02', 40_200),
    invoice(H2N, 'F2', '2023-05-02', 50_800),
    invoice(H2N, 'F3', '2024-06-03', 61_500),
  ],
};

/** A network's own API may list several members' records in any order. */
const view = (asking: string | null, ...told: Told[]) => {
  const all = (name: keyof Told) => told.flatMap((one) => one[name] ?? []);
  return viewVehicle(
    recordOf({
      clientList: all('clientList'),
      relanceClientList: all('relanceClientList'),
      vehiculeFactureList: all('vehiculeFactureList'),
    }),
    TODAY,
    asking,
  );
};

const alone = view('920150', own);

const other = (claims: object, invoices: object[] = []): Told => ({
  clientList: [{ clientDmsId: 'X9', clientLastName: 'VOLEUR', ...claims }],
  relanceClientList: [
    { clientDmsId: 'X9', clientLastName: 'Voleur', vehicleEnergy: 'ELECTRIQUE', ...SAS },
  ],
  vehiculeFactureList: invoices,
});

describe('a mileage that another member claims', () => {
  const flood = (from: number, step: number) =>
    other(
      {},
      Array.from({ length: 400 }, (_, index) =>
        invoice(SAS, `X${index}`, addDays('2022-05-04', index * 4), from + index * step),
      ),
    );

  it.each([
    ['absurd', flood(5_000_000, 1)],
    ['misleading', flood(150_000, 40)],
    ['low', flood(12, 1)],
  ])(
    'changes neither the curve nor today’s mileage, even with hundreds of %s readings',
    (_, claims) => {
      const { mileage } = view('920150', claims, own);
      const { curve, lastReliable, monthly, today } = alone.mileage;
      expect(lastReliable).toMatchObject({ date: '2024-06-03', mileage: 61_500 });
      expect(mileage).toMatchObject({ curve, monthly, today });
      expect(mileage.lastReliable).toMatchObject({ date: '2024-06-03', mileage: 61_500 });
    },
  );

  it('is attributed to them if it contradicts ours, and counted', () => {
    const told = view('920150', own, other({}, [invoice(SAS, 'X1', '2023-09-01', 158_000)]));
    expect(told.mileage.readings.filter(({ doubt }) => doubt)).toMatchObject([
      { mileage: 158_000, doubt: { kind: 'too-high' }, other: { tradeName: 'SAS GARAGE' } },
    ]);
    expect(dataDoubts(told).find(({ kind }) => kind === 'mileage')).toMatchObject({ others: 1 });
  });

  it('is accepted if it fits and continues the member’s own readings', () => {
    const { mileage } = view('920150', own, other({}, [invoice(SAS, 'X1', '2026-06-01', 81_000)]));
    expect(mileage.lastReliable).toMatchObject({ date: '2026-06-01', mileage: 81_000 });
    expect(mileage.monthly).toEqual(alone.mileage.monthly);
  });

  it('is compared, for a manager, with the member that saw the vehicle last', () => {
    const { mileage } = view(null, other({}, [invoice(SAS, 'X1', '2023-09-01', 158_000)]), own);
    expect(mileage.curve).toEqual(alone.mileage.curve);
    expect(mileage.readings.find(({ doubt }) => doubt)?.other?.posCode).toBe('750120');
  });

  it('doesn’t make the member’s own reading a copy by having the same figure earlier', () => {
    const { mileage } = view('920150', own, other({}, [invoice(SAS, 'X1', '2024-04-01', 61_500)]));
    expect(mileage.lastReliable).toMatchObject({
      date: '2024-06-03',
      mileage: 61_500,
      other: null,
    });
  });

  it('makes the API’s last visit a copy if it has the figure of anybody’s invoice', () => {
    const unnamed = [invoice({}, 'Z1', '2025-02-01', 66_000)];
    const record = recordOf({
      vehicleInformations: {
        vehicleLastVisitDate: '2025-09-01',
        vehicleLastVisitMileage: 66_000,
      },
      vehiculeFactureList: [...own.vehiculeFactureList, ...unnamed],
    });
    const { readings, lastReliable } = viewVehicle(record, TODAY, '920150').mileage;
    expect(readings.at(-1)).toMatchObject({ source: 'last-visit', doubt: { kind: 'repeated' } });
    expect(lastReliable?.date).toBe('2025-02-01');
  });

  it('is read by that other member as their own', () => {
    const { mileage } = view('750120', own, other({}, [invoice(SAS, 'X1', '2023-09-01', 158_000)]));
    expect(mileage.lastReliable).toMatchObject({ mileage: 158_000, other: null });
  });
});

describe('what another member’s file claims', () => {
  const facts = ({ identity, inspection, owners }: typeof alone) => ({
    release: identity.releaseDate,
    energy: identity.energyCode,
    inspections: [inspection.last, inspection.due],
    owner: owners[0]?.name,
  });

  it.each([
    ['absurd', ['1901-01-01', '2026-11-01', '2099-01-01']],
    ['possible', ['2009-03-01', '2026-10-01', '2028-10-01']],
    ['lower', ['2025-11-01', '1992-02-01', '2026-11-30']],
  ])(
    'decides neither release, owner nor inspection, even if it is %s',
    (_, [release, last, next]) => {
      const claims = other({
        vehicleReleaseDate: release,
        vehicleLastVisitDate: '2026-11-20',
        vehicleLastVisitMileage: 999_999,
        vehicleLastTechnicalControlDate: last,
        vehicleNextTechnicalControlDate: next,
      });
      expect(facts(alone)).toEqual({
        release: '2018-05-14',
        energy: 'petrol',
        inspections: ['2024-05-02', '2026-12-02'],
        owner: 'Gérard',
      });
      expect(facts(view('920150', claims, own))).toEqual(facts(alone));
    },
  );

  it('is attributed to them', () => {
    const told = view('920150', other({ vehicleReleaseDate: '2009-03-01' }), own);
    const release = vehicleFacts(told).find(({ field }) => field === 'releaseDate');
    expect(release?.values).toMatchObject([
      { value: '2018-05-14', members: [] },
      { value: '2009-03-01', members: [{ tradeName: 'SAS GARAGE' }] },
    ]);
    expect(dataDoubts(told).find(({ kind }) => kind === 'identity')).toMatchObject({ others: 1 });
  });

  it('is used if the member’s own files say nothing, unless it is impossible', () => {
    const silent = { ...own, clientList: [{ clientDmsId: 'C1', clientLastName: 'GÉRARD' }] };
    const absurd = other({ vehicleReleaseDate: '1900-01-01' });
    const third = {
      clientList: [{ clientDmsId: 'Y1', clientLastName: 'LÉA', vehicleReleaseDate: '2018-05-14' }],
    };
    expect(view('920150', absurd, silent, third).identity.releaseDate).toBe('2018-05-14');
    expect(view('920150', absurd, silent, third).inspection.due).toBe('2028-05-14');
  });

  it('isn’t taken for the member’s own because it has one of its client numbers', () => {
    const claims = other({ vehicleReleaseDate: '2009-03-01' });
    const posing: Told = {
      clientList: [{ ...claims.clientList?.[0], clientDmsId: 'C1' }],
      relanceClientList: [{ ...claims.relanceClientList?.[0], clientDmsId: 'C1' }],
    };
    const told = view('920150', posing, own);
    expect(facts(told)).toEqual(facts(alone));
    expect(told.owners.map(({ name }) => name)).toEqual(['Gérard', 'Voleur']);
  });

  it('never comes before the owner in the member’s own files, whoever was seen later', () => {
    const claims = other({ vehicleLastVisitDate: '2999-01-01' });
    const [first, second] = view('920150', claims, own).owners;
    expect(first?.name).toBe('Gérard');
    expect(second?.lastSeen).toBeNull();
  });
});
