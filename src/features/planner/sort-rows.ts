import { earliest } from '#rules/days.ts';
import { formatPlate } from '#rules/plate.ts';
import { carName } from '#src/domain/vehicle/identity.ts';
import { sortBy, type TableSort } from '#src/shared/address/params.ts';
import type { Appointment } from './agenda.ts';
import type { PlannedVehicle } from './planned-vehicle.ts';
import type { PlateAnswer } from './use-day-answers.ts';

export interface DayRow {
  appointment: Appointment;
  answer: PlateAnswer;
}

export const columns = ['hour', 'plate', 'car', 'owner', 'due', 'inspection', 'visit'] as const;
export type Column = (typeof columns)[number];

export type Sort = TableSort<Column>;

/** By time, if the address gives no order that we know. */
export const sortParam = sortBy(columns, { by: 'hour', descending: false });

/**
 * Values that we don't know, or don't know yet, come last in both directions; otherwise the order
 * of the list decides.
 */
export function sortRows(rows: readonly DayRow[], { by, descending }: Sort): DayRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const compare = new Intl.Collator('fr', { numeric: true }).compare;
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return descending ? compare(b.key, a.key) : compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function keyOf({ appointment, answer }: DayRow, by: Column): string | null {
  if (by === 'hour') return appointment.hour;
  if (by === 'plate') return formatPlate(appointment.plate);
  return answer.status === 'read' ? vehicleKey(answer.vehicle, by) : null;
}

function vehicleKey(vehicle: PlannedVehicle, by: Exclude<Column, 'hour' | 'plate'>): string | null {
  const { view, visit } = vehicle;
  switch (by) {
    case 'car':
      return carName(vehicle.view.identity);
    case 'owner':
      return view.owners[0]?.name ?? null;
    case 'due':
      return visit && firstDue(visit);
    case 'inspection':
      return view.inspection.due;
    case 'visit':
      return view.lastVisit?.date ?? null;
  }
}

const firstDue = ({ overdue, soon, toCheck }: NonNullable<PlannedVehicle['visit']>) =>
  earliest([...overdue, ...soon, ...toCheck].map(({ due }) => due?.date ?? null));
