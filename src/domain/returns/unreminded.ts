import { addDays, earliest } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { type PlateReadings, platesOf, type ReachedClient } from './client-returns.ts';

/** Visits of the reached vehicles in the same time. */
export interface Unreminded {
  from: IsoDate;
  /** Visits of a day, however many invoices were written for it. */
  visits: number;
  /** How many of them no reminder came before, within the window. */
  unreminded: number;
}

/**
 * How often the vehicles of these clients came without a reminder, since the first of the campaigns
 * was sent. It shows how many customers come anyway. Null if nothing can be said.
 */
export function unremindedVisits(
  clients: readonly ReachedClient[],
  readings: PlateReadings,
  today: IsoDate,
  window: number,
): Unreminded | null {
  const from = earliest(clients.map(({ campaign }) => campaign.sent));
  if (from === null || from > today) return null;
  const sent = Map.groupBy(clients, ({ plate }) => plate);
  let visits = 0;
  let unreminded = 0;
  for (const plate of platesOf(clients)) {
    const reading = readings.get(plate);
    if (reading?.status !== 'read') continue;
    const { visits: all, reminders } = reading.vehicle;
    if (all === null || reminders === null) continue;
    const days = [
      ...reminders.map(({ date }) => date),
      ...(sent.get(plate) ?? []).map(({ campaign }) => campaign.sent),
    ].filter((day) => day !== null);
    for (const visit of new Set(all.map(({ date }) => date))) {
      if (visit < from) continue;
      visits += 1;
      const isReminded = days.some((day) => day <= visit && visit <= addDays(day, window));
      unreminded += Number(!isReminded);
    }
  }
  return visits === 0 ? null : { from, visits, unreminded };
}
