import { INSPECTION_JOB } from '#server/embedded/forecast/due-dates.ts';
import type { Car } from './car.ts';
import type { DemoMember } from './members.ts';
import { type Person, personOf } from './people.ts';
import type { Random } from './random.ts';
import { type Moment, upkeepOf } from './upkeep.ts';

/** Somebody who owns the vehicle from a certain day on, and how much they drive. */
export interface Ownership {
  owner: Person;
  /** Days since 1970-01-01. */
  from: number;
  kmPerDay: number;
}

export interface Visit extends Moment {
  member: DemoMember;
  ownership: Ownership;
  /** The `privateJobId`s of the jobs that were done; empty if none of them is in the table. */
  jobs: number[];
}

export interface Life {
  /** The member that knows the vehicle, with or without visits. */
  home: DemoMember;
  ownerships: readonly [Ownership, ...Ownership[]];
  /** Oldest first. */
  visits: Visit[];
  /** The days of its technical inspections, oldest first. */
  inspections: number[];
}

const YEAR = 365.25;
const SUNDAY = 3;
const PREPARATION_JOB = 43;

/** km a year, by use and energy. */
function yearlyMileage(random: Random, { use, energy }: Car): number {
  if (use === 'taxi') return random.around(52_000);
  if (use === 'van') return random.around(21_000);
  return random.around(energy === 'diesel' ? 15_500 : energy === 'petrol' ? 9_500 : 12_000);
}

/**
 * What happens to a vehicle until today: who owns it, where it is serviced, and what is done.
 * @param members the members of its network
 * @param today days since 1970-01-01
 */
export function lifeOf(
  random: Random,
  car: Car,
  members: readonly DemoMember[],
  today: number,
): Life {
  const home = random.weighted(members);
  const ownerships = ownershipsOf(random, car, home, today);
  const inspections = inspectionsOf(random, car, today);
  const life: Life = { home, ownerships, visits: [], inspections };

  const age = today - car.released;
  // Some vehicles are in a file but were never invoiced: they were sold here, or only got a quote.
  if (random.chance(age < YEAR ? 0.5 : 0.035)) return life;
  const fromNew = random.chance(0.35);
  const firstGap = random.around(car.use === 'taxi' ? YEAR / 3 : YEAR);
  const first = car.released + (fromNew ? firstGap : firstGap + random.next() * (age - firstGap));
  const end = lastSeen(random, first, today);
  if (first > today) return life;

  const start = fromNew ? { day: car.released, km: 0 } : momentOf(life, first);
  const upkeep = upkeepOf(random, car.energy, start, fromNew);
  const gap = maintenanceGap(car, ownerships[0]);
  let member = home;
  for (let day = first; day <= end; ) {
    member = memberNow(random, members, member);
    const next = day + gap * (0.8 + random.next() * 0.5) * (random.chance(0.2) ? 2 : 1);
    visit(life, member, day, upkeep.maintenance, today);
    const between = day + (0.1 + random.next() * 0.8) * (next - day);
    if (random.chance(0.2) && between <= end) {
      visit(life, member, between, upkeep.breakdown, today);
    }
    day = next;
  }
  addInspections(random, life);
  return life;
}

/** One in five comes only once; half of the others go elsewhere one day. */
function lastSeen(random: Random, first: number, today: number): number {
  if (random.chance(0.2)) return first;
  return random.chance(0.5) ? first + random.next() * (today - first) : today;
}

/** Twelve to twenty months for most; three for a taxi. */
function maintenanceGap({ use, energy }: Car, { kmPerDay }: Ownership): number {
  const interval = energy === 'electric' ? 30_000 : 20_000;
  const longest = energy === 'electric' ? 2 * YEAR : use === 'private' ? 1.4 * YEAR : YEAR;
  return Math.min(longest, interval / kmPerDay);
}

const memberNow = (
  random: Random,
  members: readonly DemoMember[],
  member: DemoMember,
): DemoMember => (random.chance(0.03) ? random.weighted(members) : member);

function visit(
  life: Life,
  member: DemoMember,
  day: number,
  work: (now: Moment) => number[],
  today: number,
): void {
  const open = Math.floor(day) % 7 === SUNDAY ? day + 1 : day;
  if (open > today) return;
  const now = momentOf(life, Math.floor(open));
  const ownership = ownerOn(life, now.day);
  life.visits.push({ ...now, member, ownership, jobs: work(now) });
}

const ownerOn = ({ ownerships }: Life, day: number): Ownership =>
  ownerships.findLast(({ from }) => from <= day) ?? ownerships[0];

/** What the odometer really shows on a day. */
function momentOf({ ownerships }: Life, day: number): Moment {
  let km = 0;
  for (const [index, { from, kmPerDay }] of ownerships.entries()) {
    const until = Math.min(day, ownerships[index + 1]?.from ?? day);
    if (until > from) km += (until - from) * kmPerDay;
  }
  return { day, km: Math.max(12, Math.round(km)) };
}

/** One owner or several: a vehicle is sold on about every five years. */
function ownershipsOf(
  random: Random,
  car: Car,
  home: DemoMember,
  today: number,
): [Ownership, ...Ownership[]] {
  const company = car.use === 'taxi' || random.chance(car.use === 'van' ? 0.75 : 0.06);
  const own = (from: number, byCompany: boolean): Ownership => ({
    owner: personOf(random, home, byCompany),
    from,
    kmPerDay: yearlyMileage(random, car) / YEAR,
  });
  const ownerships: [Ownership, ...Ownership[]] = [own(car.released, company)];
  let sold = car.released + random.around(6 * YEAR);
  while (sold < today - 60 && random.chance(0.55)) {
    ownerships.push(own(Math.floor(sold), company && random.chance(0.5)));
    sold += random.around(5 * YEAR);
  }
  return ownerships;
}

/**
 * In the six months before the car is four years old, then every two years, a little early or late.
 */
function inspectionsOf(random: Random, car: Car, today: number): number[] {
  const days: number[] = [];
  let day = car.released + 4 * YEAR - random.int(2, 120);
  while (day <= today) {
    days.push(Math.floor(day));
    day += 2 * YEAR + random.int(-40, 12);
  }
  return days;
}

/** Now and then a garage takes a vehicle to its inspection and invoices that. */
function addInspections(random: Random, { visits, inspections }: Life): void {
  for (const visit of visits) {
    const near = inspections.some((day) => Math.abs(day - visit.day) < 75);
    if (!near || !random.chance(0.3)) continue;
    visit.jobs.push(random.chance(0.5) ? PREPARATION_JOB : INSPECTION_JOB);
  }
}
