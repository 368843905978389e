import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, monthsBetween } from '#rules/days.ts';
import { familyOf, isOnlyChecked } from '#rules/job-families.ts';
import { byTrust, type MemberRows } from '#server/embedded/forecast/claims.ts';
import { dueDatesOf, earliest, INSPECTION_JOB } from '#server/embedded/forecast/due-dates.ts';
import { dueDateFacts, vehicleFactsOf } from '#server/embedded/forecast/vehicle-informations.ts';
import { labelOf } from '#server/embedded/qualification/jobs.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { DemoVehicle } from '#server/embedded/rows.ts';
import { cases } from './cases.ts';
import { generateDemo } from './network.ts';

const today = '2026-11-29';
/** As many as the demonstration has unless it is asked for more. */
const COUNT = 2_000;
const SERVICES = [1, 13];

let vehicles: DemoVehicle[];
let read: ReturnType<typeof readVehicle>[];

beforeAll(() => {
  vehicles = [...generateDemo({ vehicles: COUNT, today }).vehicles];
  read = vehicles.map(readVehicle);
});

/** The vehicle as the API computes it for the network's manager. */
function readVehicle(vehicle: DemoVehicle) {
  const memberOf = new Map(vehicle.consents.map((one) => [one.clientDmsId, one.memberId]));
  const members = [...new Set(memberOf.values())].map((memberId): MemberRows => {
    const isIts = ({ clientDmsId }: { clientDmsId: string | null }) =>
      memberOf.get(clientDmsId ?? '') === memberId;
    const lines = vehicle.lines.filter(isIts);
    return {
      memberId,
      clients: vehicle.clients.filter(isIts),
      lines: lines.map((raw) => ({ jobId: qualify(raw)?.jobId ?? null, raw })),
    };
  });
  const facts = vehicleFactsOf(byTrust(members, null, today), today);
  const lines = members.flatMap((member) => member.lines);
  const { informations } = facts;
  const due = dueDatesOf(dueDateFacts(facts, lines, today));
  const late = due.filter(({ jobId, byMileage, byPeriod, byCheck }) => {
    if (isOnlyChecked(familyOf(labelOf(jobId, 'fr')))) return false;
    const given = informations.vehicleNextTechnicalControlDate;
    const date = jobId === INSPECTION_JOB ? (given ?? byCheck) : earliest(byMileage, byPeriod);
    return date !== null && date < today;
  });
  return { ...vehicle, ...facts, late: late.map(({ jobId }) => jobId) };
}

const max = (a: string, b: string | null) => (b !== null && b > a ? b : a);

const share = (which: (vehicle: (typeof read)[number]) => boolean) =>
  read.filter(which).length / read.length;

describe('the cars of the demonstration are kept as people say that they keep theirs', () => {
  it('a service is late for a fifth of them', () => {
    const late = share((one) => one.late.some((jobId) => SERVICES.includes(jobId)));
    expect(late).toBeGreaterThan(0.15);
    expect(late).toBeLessThan(0.3);
  });

  it('something is late for two in five, not four in five', () => {
    const late = share((one) => one.late.length > 0);
    expect(late).toBeGreaterThan(0.3);
    expect(late).toBeLessThan(0.5);
  });

  it('the inspection is late for fewer than one in ten', () => {
    const late = share((one) => one.late.includes(INSPECTION_JOB));
    expect(late).toBeGreaterThan(0.02);
    expect(late).toBeLessThan(0.1);
  });
});

describe('the demonstration has every case of the rules', () => {
  it('every class of vehicle, even without the plates made for the cases', () => {
    const special = new Set(cases.map(({ plate }) => plate));
    const kinds = read
      .filter(({ plate }) => !special.has(plate))
      .map(({ vehicleClass }) => vehicleClass.kind);
    for (const kind of ['car', 'light-commercial', 'yearly', 'category-l', 'collection'] as const) {
      expect(kinds).toContain(kind);
    }
    expect(kinds.filter((kind) => kind === 'yearly').length).toBeLessThan(COUNT / 50);
  });

  it('inspections that follow the rule of their class', () => {
    const periods = {
      yearly: 12,
      'light-commercial': 24,
      'category-l': 36,
      collection: 60,
    } as const;
    for (const [kind, months] of Object.entries(periods)) {
      const dates = read
        .filter(({ vehicleClass }) => vehicleClass.kind === kind)
        .flatMap(({ clients }) => clients)
        .flatMap(
          ({ vehicleLastTechnicalControlDate: last, vehicleNextTechnicalControlDate: next }) =>
            last && next ? [[last, next] as const] : [],
        );
      expect([kind, dates.length > 0]).toEqual([kind, true]);
      const first = dates.filter(([last, next]) => next !== addMonths(last, months));
      expect([kind, first]).toEqual([kind, []]);
    }
  });

  it('files that know what their own member invoiced about inspections', () => {
    const known = read.flatMap(({ plate, clients, lines }) =>
      clients.flatMap((row) => {
        const { clientDmsId, vehicleLastTechnicalControlDate: last } = row;
        if (last === null) return [];
        const lastOf = (jobId: number) =>
          lines
            .filter((line) => line.clientDmsId === clientDmsId && qualify(line)?.jobId === jobId)
            .reduce((latest, { invoiceDate }) => max(latest, invoiceDate), '');
        return [{ plate, row, last, lastOf }];
      }),
    );
    const inspected = known.filter(({ lastOf }) => lastOf(INSPECTION_JOB) !== '');
    expect(inspected.length).toBeGreaterThan(50);
    expect(inspected.filter(({ last, lastOf }) => lastOf(INSPECTION_JOB) > last)).toEqual([]);
    // A second inspection follows one within two months, so it shows that one.
    expect(known.filter(({ last, lastOf }) => lastOf(44) > addMonths(last, 2))).toEqual([]);
    const checked = known.filter(({ last, lastOf }) => lastOf(45) > last);
    expect(checked.length).toBeGreaterThan(5);
    expect(
      checked.filter(
        ({ row, lastOf }) =>
          row.vehicleLastAntipollutionControlDate !== lastOf(45) ||
          row.vehicleNextAntipollutionControlDate !== null,
      ),
    ).toEqual([]);
  });

  it('no pollution check of a vehicle that the law asks none of', () => {
    const electric = read.filter(({ clients }) =>
      clients.some(({ vehicleEnergy }) => /^(el|elec|électrique)/i.test(vehicleEnergy ?? '')),
    );
    expect(electric.length).toBeGreaterThan(20);
    const checked = electric.filter(({ lines }) =>
      lines.some((line) => qualify(line)?.jobId === 45),
    );
    expect(checked.map(({ plate }) => plate)).toEqual([]);
  });

  it('pollution checks of vans, in the two months before a year after the inspection', () => {
    const checks = read.flatMap(({ clients }) =>
      clients.flatMap((row) => {
        const last = row.vehicleLastTechnicalControlDate;
        const check =
          row.vehicleLastAntipollutionControlDate ?? row.vehicleNextAntipollutionControlDate;
        return last && check ? [monthsBetween(last, check)] : [];
      }),
    );
    expect(checks.length).toBeGreaterThan(20);
    expect(new Set(checks)).toEqual(new Set([10, 11]));
  });

  const of = (plate: string) => read.find((one) => one.plate === plate);

  it.each([
    ['a taxi', 'FT101TX', 'yearly', 'owner'],
    ['a van', 'FV102VN', 'light-commercial', 'pollution-dates'],
    ['a moped', 'BM103D', 'category-l', 'plate'],
    ['a collectors’ car', '504CV92', 'collection', 'mention'],
  ])('%s under the plate %s', (_, plate, kind, sign) => {
    expect(of(plate)?.vehicleClass).toEqual({ kind, sign });
    expect(of(plate)?.consents[0]?.memberId).toBe(57525);
  });

  it('a replaced counter, which begins again at zero', () => {
    const shown = (of('FC105KM')?.lines ?? []).flatMap(
      ({ vehicleMileage }) => vehicleMileage || [],
    );
    const fall = shown.findIndex((km, index) => km < (shown[index - 1] ?? 0) / 2);
    expect(fall).toBeGreaterThan(0);
    expect(new Set(shown.slice(fall)).size).toBeGreaterThanOrEqual(3);
  });

  it('an owner who has moved, in the files of two members', () => {
    const { clients = [], consents = [] } = of('FD106DM') ?? {};
    const names = clients.map(({ clientLastName }) => clientLastName?.toUpperCase());
    const towns = new Set(clients.map(({ clientZipCode }) => clientZipCode));
    expect(new Set(names.map((name) => name?.normalize('NFD').replace(/\p{M}/gu, ''))).size).toBe(
      1,
    );
    expect(towns.size).toBeGreaterThan(1);
    expect(new Set(consents.map(({ memberId }) => memberId)).size).toBeGreaterThan(1);
  });

  it('a refusal after a reminder', () => {
    const { reminders = [], consents = [] } = of('FR107ST') ?? {};
    const reminded = reminders.findLast(({ channels }) => channels.includes('sms'));
    const consent = consents.find(({ clientDmsId }) => clientDmsId === reminded?.clientDmsId);
    expect(consent).toMatchObject({ relanceSms: false });
  });
});
