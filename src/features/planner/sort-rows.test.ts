import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { readAgenda } from './agenda.ts';
import { planVehicle } from './planned-vehicle.ts';
import { columns, type DayRow, sortParam, sortRows } from './sort-rows.ts';
import type { PlateAnswer } from './use-day-answers.ts';

const TODAY = '2026-03-22';

const read = (
  name: string,
  brand: string,
  due: string | null,
  inspection: string,
): PlateAnswer => ({
  status: 'read',
  vehicle: planVehicle(
    recordOf({
      vehicleInformations: { vehicleNextTechnicalControlDate: inspection },
      relanceClientList: [{ clientLastName: name, vehicleBrand: brand }],
      vehiculePrevisionList: due ? [{ privateJobId: 1, periodicBasedEstimatedDate: due }] : [],
    }),
    TODAY,
    null,
    'unknown',
  ),
});

const answers: Record<string, PlateAnswer> = {
  AB123CD: read('Élan', 'Renault', '2026-05-01', '2027-01-01'),
  EF456GH: read('Zoé', 'Citroën', '2025-01-01', '2026-04-01'),
  JK789LM: read('Dupont', 'Audi', null, '2026-12-01'),
  NP111QR: { status: 'unknown' },
  ST222VW: { status: 'waiting' },
};

const rows: DayRow[] = readAgenda(
  'ST-222-VW\n14h JK-789-LM\nNP-111-QR 9h\n9h AB-123-CD\n10:00 EF-456-GH',
).appointments.map((appointment) => ({
  appointment,
  answer: answers[appointment.plate]!,
}));

const order = (parameter: string | null) =>
  sortRows(rows, sortParam.read(parameter === null ? [] : [parameter])).map(({ appointment }) =>
    appointment.plate.slice(0, 2),
  );

describe('the rows', () => {
  it.each([
    [null, 'NP AB EF JK ST'],
    ['-hour', 'JK EF NP AB ST'],
    ['plate', 'AB EF JK NP ST'],
    ['car', 'JK EF AB ST NP'],
    ['owner', 'JK AB EF ST NP'],
    ['-owner', 'EF AB JK ST NP'],
    ['due', 'EF AB ST JK NP'],
    ['inspection', 'EF JK AB ST NP'],
    ['visit', 'ST JK NP AB EF'],
    ['nonsense', 'NP AB EF JK ST'],
  ])('are sorted by %j', (parameter, expected) => {
    expect(order(parameter).join(' ')).toBe(expected);
  });

  it('are complete in any order, and the address keeps that order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.boolean(), (by, descending) => {
        const sort = { by, descending };
        expect(sortRows(rows, sort)).toHaveLength(rows.length);
        expect(new Set(sortRows(rows, sort))).toEqual(new Set(rows));
        expect(sortParam.read(sortParam.write(sort))).toEqual(sort);
      }),
    );
  });
});
