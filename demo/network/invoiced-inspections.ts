import { fromDays, toDays } from '#rules/days.ts';
import { inspectionByLaw, pollutionWindow } from '#rules/inspection.ts';
import { hasPollutionCheck } from '#rules/inspection-class.ts';
import { INSPECTION_JOB } from '#server/embedded/forecast/due-dates.ts';
import type { Car } from './car.ts';
import type { Life } from './life.ts';
import type { Random } from './random.ts';

const PREPARATION_JOB = 43;
const REINSPECTION_JOB = 44;
const POLLUTION_JOB = 45;

/**
 * Now and then a garage takes a vehicle to be inspected, inspected again or looked at, and invoices
 * that. An inspection that is invoiced was on that day; where that cannot be, it was only prepared.
 */
export function addInspections(random: Random, life: Life, car: Car, today: number): void {
  const { visits, inspections, reinspections } = life;
  const invoiced = new Set<number>();
  const isNear = (days: readonly number[], day: number, within: number) =>
    days.some((one) => Math.abs(one - day) < within);
  for (const visit of visits) {
    const { day } = visit;
    if (isNear(inspections, day, 75) && random.chance(0.3)) {
      const index = inspections.findLastIndex((one) => Math.abs(one - day) < 75);
      const isOnly = random.chance(0.5) || invoiced.has(index);
      if (!isOnly && canMove(life, car, { index, day, today })) {
        inspections[index] = day;
        invoiced.add(index);
        visit.jobs.push(INSPECTION_JOB);
      } else visit.jobs.push(PREPARATION_JOB);
    } else if (isNear(reinspections, day, 20) && random.chance(0.6)) {
      const follows = inspections.some((one) => one < day && day - one < 59);
      visit.jobs.push(follows ? REINSPECTION_JOB : PREPARATION_JOB);
    }
    if (isPollutionCheck(life, car, day) && random.chance(0.5)) {
      visit.jobs.push(POLLUTION_JOB);
      life.pollutionChecks.push(day);
    }
  }
}

/** Whether an inspection can have been on that day, with the ones before and after it as they are. */
function canMove(
  { inspections, reinspections }: Life,
  { inspected: kind, released }: Car,
  { index, day, today }: { index: number; day: number; today: number },
): boolean {
  const before = inspections[index - 1] ?? released;
  const old = inspections[index] ?? day;
  const next = inspections[index + 1] ?? today;
  const again = reinspections.find((one) => one > old && one - old < 59);
  const law = { kind, releaseDate: fromDays(released), lastInspection: fromDays(day) };
  const due = inspectionByLaw({ ...law, today: fromDays(day) })?.due;
  const isInTime = due !== undefined && toDays(due) >= next;
  return isInTime && day > before && (again === undefined || (again > day && again - day < 59));
}

const isPollutionCheck = (
  { inspections }: Life,
  { use, energy, released }: Car,
  day: number,
): boolean =>
  use === 'van' &&
  hasPollutionCheck(energy, fromDays(released)) &&
  inspections.some((one) => {
    const { from, until } = pollutionWindow(fromDays(one));
    return toDays(from) <= day && day <= toDays(until);
  });
